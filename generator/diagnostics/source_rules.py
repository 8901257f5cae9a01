"""The SRC rules: what can be wrong with a file as a file, in words an author can act on."""

from dataclasses import dataclass

from generator.diagnostics.catalog import Rule, register
from generator.diagnostics.findings import Safety, Severity
from generator.diagnostics.words import Words
from generator.source.problems import ProblemKind as Kind

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@dataclass(frozen=True, slots=True)
class SourceRule:
    """A rule with the wording of its findings; `{name}` stands for a fact of the problem."""

    kind: Kind
    rule: Rule
    message: Words
    fix: Words | None = None
    safety: Safety = Safety.SAFE
    related: Words | None = None


def _rule(
    code: str,
    kind: Kind,
    severity: Severity,
    title: Words,
    message: Words,
    why: Words,
    way_out: Words,
    fix: Words | None = None,
    safety: Safety = Safety.SAFE,
    related: Words | None = None,
) -> SourceRule:
    rule = Rule(code, kind.value, severity, title, why, way_out)
    return SourceRule(kind, rule, message, fix, safety, related)


_FILES = (
    _rule(
        "SRC001",
        Kind.WRONG_ENCODING,
        _ERROR,
        Words("文件不是 UTF-8 编码", "the file is not UTF-8"),
        Words("文件是 {encoding} 编码，不是 UTF-8", "the file is encoded as {encoding}, not UTF-8"),
        Words(
            "同一个文件夹里混用编码，别的电脑和工具打开就是乱码",
            "with mixed encodings other computers and tools show garbled text",
        ),
        Words(
            "用编辑器另存为 UTF-8，或运行 `zhishou fix`",
            "save the file as UTF-8 in your editor, or run `zhishou fix`",
        ),
        Words("转换为 UTF-8", "convert to UTF-8"),
    ),
    _rule(
        "SRC002",
        Kind.DAMAGED_TEXT,
        _ERROR,
        Words("文件里有损坏的文字", "the file holds damaged text"),
        Words(
            "文件里有 {count} 处损坏的文字，这里是第一处",
            "the file holds {count} damaged characters, here is the first",
        ),
        Words("损坏的文字会原样进入手册", "damaged text ends up in the handbook"),
        Words("重新输入这几个字，再存为 UTF-8", "type these characters again and save as UTF-8"),
    ),
    _rule(
        "SRC003",
        Kind.NOT_TEXT,
        _ERROR,
        Words("文件不是文本", "the file is not text"),
        Words("这个文件不是文本，读不了", "this file is not text and cannot be read"),
        Words(
            "扩展名是 .yaml 或 .md 的文件必须是文本；Word 文件改个扩展名不行",
            "a file named .yaml or .md must be text; renaming a Word file does not make it so",
        ),
        Words(
            "Word 文件用 `zhishou import` 转换；已损坏的文件请从备份恢复",
            "convert Word files with `zhishou import`; restore a damaged file from a backup",
        ),
    ),
    _rule(
        "SRC004",
        Kind.LARGE_FILE,
        _WARNING,
        Words("文件很大", "the file is very large"),
        Words(
            "文件有 {megabytes} MB，不像是一份文件",
            "the file has {megabytes} MB, which is hardly one document",
        ),
        Words("太大的文件难以审阅，也拖慢生成", "a very large file is hard to review and slows every build"),
        Words("一份文件写一个文件，拆开它", "split it: one document per file"),
    ),
    _rule(
        "SRC005",
        Kind.HUGE_FILE,
        _ERROR,
        Words("文件过大，没有读取", "the file is too large and was not read"),
        Words(
            "文件有 {megabytes} MB，超过 {limit} MB，没有读取",
            "the file has {megabytes} MB, more than {limit} MB, and was not read",
        ),
        Words(
            "手册的一份文件不会这么大，多半是放错了",
            "no handbook document is that large; it is probably misplaced",
        ),
        Words("移出内容文件夹，或拆成几份文件", "move it out of the content folder or split it"),
    ),
    _rule(
        "SRC006",
        Kind.EMPTY_FILE,
        _WARNING,
        Words("空文件", "the file is empty"),
        Words("文件是空的", "the file is empty"),
        Words("空文件在手册里没有页面", "an empty file has no page in the handbook"),
        Words("写上名称，或删除文件", "give it a title, or delete the file"),
    ),
    _rule(
        "SRC007",
        Kind.CONTROL_CHARACTER,
        _WARNING,
        Words("有控制字符", "a control character"),
        Words(
            "这里有看不见的控制字符 {character}", "there is an invisible control character {character} here"
        ),
        Words(
            "控制字符来自复制粘贴，会打断显示、检索和打印",
            "control characters come from copying and break display, search and print",
        ),
        Words("删除它，或运行 `zhishou fix`", "delete it, or run `zhishou fix`"),
        Words("删除控制字符", "delete the control character"),
    ),
    _rule(
        "SRC008",
        Kind.INVISIBLE_CHARACTER,
        _WARNING,
        Words("有看不见的字符", "invisible characters"),
        Words(
            "文件里有 {count} 处看不见的字符（{character} 等），这里是第一处",
            "the file holds {count} invisible characters ({character} and so on), here is the first",
        ),
        Words(
            "看起来一样的两个名称因此对不上，检索也找不到",
            "two names that look the same do not match, and search misses them",
        ),
        Words("运行 `zhishou fix` 删除它们", "run `zhishou fix` to delete them"),
        Words("删除看不见的字符", "delete the invisible characters"),
        related=Words("这里也有", "here as well"),
    ),
    _rule(
        "SRC009",
        Kind.UNREADABLE_FILE,
        _ERROR,
        Words("文件打不开", "the file cannot be opened"),
        Words("文件打不开（{reason}）", "the file cannot be opened ({reason})"),
        Words("打不开的文件在手册里就缺了", "a file that cannot be opened is missing from the handbook"),
        Words(
            "检查文件的权限，或关闭正占用它的程序",
            "check the file's permissions, or close the program that holds it",
        ),
    ),
    _rule(
        "SRC010",
        Kind.MISSING_FOLDER,
        _ERROR,
        Words("没有内容文件夹", "there is no content folder"),
        Words("找不到内容文件夹“{folder}”", 'there is no content folder "{folder}"'),
        Words("没有内容就没有手册", "without content there is no handbook"),
        Words("检查路径，或用 `zhishou init` 新建", "check the path, or create one with `zhishou init`"),
    ),
    _rule(
        "SRC011",
        Kind.LINK_OUT_OF_FOLDER,
        _ERROR,
        Words(
            "符号链接指向文件夹或内容文件夹之外",
            "a symbolic link leads to a folder or out of the content folder",
        ),
        Words(
            "“{name}”是指向别处的符号链接，没有读取",
            '"{name}" is a symbolic link to elsewhere and was not read',
        ),
        Words(
            "内容文件夹以外的文件可能是不该公开的",
            "files outside the content folder may not be meant for publication",
        ),
        Words("把文件本身放进内容文件夹", "put the file itself into the content folder"),
    ),
    _rule(
        "SRC012",
        Kind.COLLIDING_NAMES,
        _ERROR,
        Words("两个文件名只差大小写", "two file names differ only in case"),
        Words("文件名与“{other}”只差大小写", 'the file name differs from "{other}" only in case'),
        Words(
            "在 Windows 和 macOS 上它们是同一个文件，会互相覆盖",
            "Windows and macOS take them for one file, and one overwrites the other",
        ),
        Words("给其中一个改名", "rename one of them"),
    ),
    _rule(
        "SRC013",
        Kind.UNPORTABLE_NAME,
        _INFO,
        Words("文件名在 Windows 上不能用", "the file name does not work on Windows"),
        Words("“{name}”这个名称在 Windows 上不能用", 'the name "{name}" does not work on Windows'),
        Words("同事在 Windows 上取不到这个文件", "colleagues on Windows cannot check this file out"),
        Words(
            '不要用 < > : " \\ | ? *，不要以空格或句点结尾',
            'avoid < > : " \\ | ? * and do not end it with a blank or a full stop',
        ),
    ),
)

_COLON_FIX = Words("改为半角冒号加空格", "use a half-width colon and a blank")
_QUOTE_FIX = Words("加上引号", "put it in quotes")

_YAML = (
    _rule(
        "SRC020",
        Kind.EQUAL_KEYS,
        _ERROR,
        Words("同一个字段写了两次", "a field is written twice"),
        Words("字段“{key}”写了两次", 'the field "{key}" is written twice'),
        Words("只能有一个算数，另一个会悄悄丢失", "only one can count, the other would be lost silently"),
        Words("合并成一个，或删掉多余的", "merge them, or delete the one too many"),
        related=Words("第一次写在这里", "first written here"),
    ),
    _rule(
        "SRC021",
        Kind.TAB_INDENTATION,
        _ERROR,
        Words("用制表符（Tab）缩进", "indentation with tabs"),
        Words(
            "从这里起有 {count} 行用制表符（Tab）缩进", "from here on {count} lines are indented with tabs"
        ),
        Words("YAML 只认空格缩进", "YAML knows indentation with blanks only"),
        Words("每级改用两个空格", "use two blanks for each level"),
        Words("制表符改为空格", "replace tabs by blanks"),
    ),
    _rule(
        "SRC022",
        Kind.FULL_WIDTH_INDENTATION,
        _ERROR,
        Words("用全角空格缩进", "indentation with full-width blanks"),
        Words("这一行用全角空格缩进", "this line is indented with full-width blanks"),
        Words(
            "YAML 把全角空格当作文字，层级就错了",
            "YAML takes full-width blanks for text, so the level is wrong",
        ),
        Words("改用半角空格，每级两个", "use ordinary blanks, two for each level"),
        Words("全角空格改为半角空格", "replace full-width blanks by ordinary ones"),
    ),
    _rule(
        "SRC023",
        Kind.WRONG_INDENTATION,
        _ERROR,
        Words("缩进对不上", "indentation that fits no level"),
        Words(
            "这一行缩进了 {spaces} 个空格，和上面的各级都对不上（上一行是 {above} 个）",
            "this line is indented by {spaces} blanks, which fits no level above (the line before has {above})",
        ),
        Words("缩进决定一行属于谁", "indentation says what a line belongs to"),
        Words(
            "与同级的字段左对齐；上一行已有内容时，下面不能再缩进写字段",
            "align it with the fields of its level; below a field that has a value nothing can be indented",
        ),
        Words("与最近的一级对齐", "align it with the nearest level"),
        Safety.UNSAFE,
    ),
    _rule(
        "SRC024",
        Kind.FULL_WIDTH_COLON,
        _ERROR,
        Words("字段后用了全角冒号", "a full-width colon after a field"),
        Words("“{key}”后面是全角冒号“：”", 'there is a full-width colon "：" after "{key}"'),
        Words(
            "全角冒号不是字段的标记，整行会被当作一段文字",
            "a full-width colon marks no field, the line is taken for text",
        ),
        Words("改为半角冒号加空格：`{key}: {value}`", "use a half-width colon and a blank: `{key}: {value}`"),
        _COLON_FIX,
    ),
    _rule(
        "SRC025",
        Kind.MISSING_SPACE_AFTER_COLON,
        _ERROR,
        Words("冒号后面少了空格", "no blank after the colon"),
        Words("“{key}:”后面少了一个空格", 'there is no blank after "{key}:"'),
        Words("没有空格，整行会被当作一段文字", "without the blank the line is taken for text"),
        Words("写成 `{key}: {value}`", "write `{key}: {value}`"),
        Words("冒号后加空格", "add a blank after the colon"),
    ),
    _rule(
        "SRC026",
        Kind.MISSING_SPACE_AFTER_DASH,
        _ERROR,
        Words("短横后面少了空格", "no blank after the dash"),
        Words("列表的短横“-”后面少了一个空格", 'there is no blank after the dash "-" of the list'),
        Words("没有空格，这一项会被当作文字", "without the blank the item is taken for text"),
        Words("写成 `- 内容`", "write `- text`"),
        Words("短横后加空格", "add a blank after the dash"),
    ),
    _rule(
        "SRC027",
        Kind.MISSING_COLON,
        _ERROR,
        Words("字段后面没有冒号", "no colon after a field"),
        Words("“{text}”后面没有冒号，看不出是哪个字段", '"{text}" has no colon, so it is no field'),
        Words(
            "每一行要么是 `字段: 内容`，要么是列表的一项",
            "each line is either `field: value` or an item of a list",
        ),
        Words(
            "补上冒号；若是上一行的继续，就缩进两个空格",
            "add the colon; if it continues the line before, indent it by two blanks",
        ),
    ),
    _rule(
        "SRC028",
        Kind.COLON_IN_VALUE,
        _ERROR,
        Words("内容里有“冒号加空格”", "a colon and a blank inside a value"),
        Words("内容“{value}”里又有一个冒号加空格", 'the value "{value}" holds another colon and a blank'),
        Words("一行只能有一个字段", "one line holds one field"),
        Words("给内容加引号，或改用全角冒号“：”", 'put the value in quotes, or use a full-width colon "："'),
        _QUOTE_FIX,
        Safety.UNSAFE,
    ),
    _rule(
        "SRC029",
        Kind.LIST_ON_KEY_LINE,
        _ERROR,
        Words("列表和字段写在同一行", "a list on the line of its field"),
        Words("列表的第一项和字段写在了同一行", "the first item of the list stands on the line of its field"),
        Words("列表要从字段的下一行开始", "a list begins on the line below its field"),
        Words("把列表换到下一行", "move the list to the next line"),
        Words("列表换到下一行", "move the list to the next line"),
    ),
    _rule(
        "SRC030",
        Kind.FIELDS_BESIDE_LIST,
        _ERROR,
        Words("列表和字段混在同一级", "a list and fields at one level"),
        Words("同一级里上面是列表，这里是字段", "at one level there is a list above and a field here"),
        Words("一级里只能都是列表项或都是字段", "one level holds either items or fields"),
        Words("给列表一个字段名，或调整缩进", "give the list a field of its own, or correct the indentation"),
    ),
    _rule(
        "SRC031",
        Kind.UNCLOSED_QUOTE,
        _ERROR,
        Words("引号没有关上", "a quote that is not closed"),
        Words("从这里开始的引号 {quote} 没有关上", "the quote {quote} that begins here is not closed"),
        Words("后面的内容都会被吞进引号里", "everything after it is swallowed"),
        Words(
            "在内容末尾补上 {quote}，或去掉开头的引号", "add {quote} at the end, or take the first one away"
        ),
        Words("在行尾补上引号", "close the quote at the end of the line"),
        Safety.UNSAFE,
    ),
    _rule(
        "SRC032",
        Kind.UNCLOSED_BRACKET,
        _ERROR,
        Words("括号没有关上", "a bracket that is not closed"),
        Words(
            "从这里开始的 {bracket} 没有配对的 {closing}", "the {bracket} that begins here has no {closing}"
        ),
        Words("后面的内容都会被吞进括号里", "everything after it is swallowed"),
        Words(
            "补上 {closing}；本来就是文字的，加上引号",
            "add {closing}; put it in quotes if it is meant as text",
        ),
        Words("在行尾补上括号", "close the bracket at the end of the line"),
        Safety.UNSAFE,
    ),
    _rule(
        "SRC033",
        Kind.TEXT_AFTER_VALUE,
        _ERROR,
        Words("引号或括号之后还有文字", "text after a closed quote or bracket"),
        Words("引号或括号已经关上，后面又有文字", "the quote or bracket is closed, and more text follows"),
        Words("读不出哪一部分是内容", "it is not clear which part is the value"),
        Words("把整段内容放进一对引号，里面改用中文引号“ ”", "put the whole value in one pair of quotes"),
        Words("整段放进引号", "put the whole value in quotes"),
    ),
    _rule(
        "SRC034",
        Kind.RESERVED_CHARACTER,
        _ERROR,
        Words("内容以有特殊含义的符号开头", "a value begins with a character that has a meaning of its own"),
        Words("“{character}”在这里有特殊含义，不能直接使用", '"{character}" has a meaning of its own here'),
        Words(
            "内容开头的 @ ` % * & ! | > { } [ ] , 在 YAML 里另有用途",
            "YAML reads @ ` % * & ! | > { } [ ] , at the start of a value as signs",
        ),
        Words("给内容加上引号", "put the value in quotes"),
        _QUOTE_FIX,
    ),
    _rule(
        "SRC035",
        Kind.WRONG_ESCAPE,
        _ERROR,
        Words("双引号里的反斜杠", "a backslash in double quotes"),
        Words("双引号里的“{escape}”不是有效的写法", '"{escape}" in double quotes has no meaning'),
        Words(
            "双引号里的反斜杠有特殊含义，例如 \\n 是换行",
            "a backslash in double quotes is a sign, \\n is a line break",
        ),
        Words("去掉双引号，或写两个反斜杠", "leave the double quotes out, or write two backslashes"),
        Words("反斜杠写两个", "double the backslashes"),
        Safety.UNSAFE,
    ),
    _rule(
        "SRC036",
        Kind.YAML_ANCHOR,
        _ERROR,
        Words("用了 YAML 锚点或引用", "a YAML anchor or alias"),
        Words(
            "“{text}”是 YAML 的锚点或引用，这里不用它",
            '"{text}" is a YAML anchor or alias, which are not used here',
        ),
        Words(
            "引用让人看不出实际内容，也能让文件无限膨胀",
            "aliases hide what is meant and can blow a file up without end",
        ),
        Words(
            "直接写出内容；若本来就是文字，加上引号",
            "write the value out; if it is meant as text, put it in quotes",
        ),
    ),
    _rule(
        "SRC037",
        Kind.YAML_TAG,
        _ERROR,
        Words("用了 YAML 类型标记", "a YAML tag"),
        Words("“{text}”是 YAML 的类型标记，这里不用它", '"{text}" is a YAML tag, which are not used here'),
        Words("内容是数据，不会被执行", "content is data and never executed"),
        Words(
            "删掉标记；若本来就是文字，加上引号", "delete the tag; if it is meant as text, put it in quotes"
        ),
    ),
    _rule(
        "SRC038",
        Kind.MERGE_KEY,
        _ERROR,
        Words("用了 YAML 合并键 <<", "a YAML merge key <<"),
        Words("“<<”（合并键）这里不用", 'the merge key "<<" is not used here'),
        Words(
            "合并来的内容看不见，也无法对比版本",
            "merged values are invisible and cannot be compared between versions",
        ),
        Words("直接写出各个字段", "write the fields out"),
    ),
    _rule(
        "SRC039",
        Kind.COMPLEX_KEY,
        _ERROR,
        Words("字段名不是文字", "a field name that is not text"),
        Words("“{text}”不能作字段名", '"{text}" cannot be the name of a field'),
        Words(
            "内容里没有模板语法，{{ }} 也会被读成字段名",
            "content has no template language, {{ }} is read as a field name",
        ),
        Words("若本来就是文字，加上引号", "if it is meant as text, put it in quotes"),
    ),
    _rule(
        "SRC040",
        Kind.SEVERAL_DOCUMENTS,
        _ERROR,
        Words("一个文件里有几份文件", "several documents in one file"),
        Words("从这里开始是第二份文件，没有读取", "a second document begins here and was not read"),
        Words(
            "一个文件只写一份文件，才能各自编号和升版",
            "one document per file, so that each has its number and version",
        ),
        Words(
            "把后面的部分另存一个文件，或删掉这一行",
            "save the rest as a file of its own, or delete this line",
        ),
    ),
    _rule(
        "SRC041",
        Kind.TOO_DEEP,
        _ERROR,
        Words("层级太深", "nested too deeply"),
        Words("这里的层级太深，没有读取", "this is nested too deeply and was not read"),
        Words(
            "手册里没有这么深的层级，文件多半已损坏", "no handbook is that deep; the file is probably damaged"
        ),
        Words("检查括号和缩进", "check brackets and indentation"),
    ),
    _rule(
        "SRC042",
        Kind.FULL_WIDTH_COMMA,
        _WARNING,
        Words("方括号里用了全角逗号或顿号", "a full-width comma inside brackets"),
        Words(
            "方括号里的“{character}”不会把两项分开", '"{character}" does not separate items inside brackets'
        ),
        Words("几项会被当作一项", "several items are taken for one"),
        Words(
            "改为半角逗号加空格，或每项一行", "use a half-width comma and a blank, or one line for each item"
        ),
        Words("改为半角逗号", "use half-width commas"),
        Safety.UNSAFE,
    ),
    _rule(
        "SRC044",
        Kind.TEXT_AFTER_HASH,
        _WARNING,
        Words("空格加 # 之后的文字被当作注释", "text after a blank and # is taken for a comment"),
        Words("“{text}”被当作注释，不会出现在手册里", '"{text}" is taken for a comment and not shown'),
        Words("内容会悄悄少一截", "part of the text is lost silently"),
        Words(
            "是内容就给整段加引号；是注释就在 # 后空一格",
            "put the whole value in quotes; if it is a comment, add a blank after #",
        ),
        Words("整段放进引号", "put the whole value in quotes"),
        Safety.UNSAFE,
    ),
    _rule(
        "SRC043",
        Kind.BROKEN_SYNTAX,
        _ERROR,
        Words("这里读不下去", "the file cannot be read from here"),
        Words("读到这里读不下去了", "the file cannot be read from here on"),
        Words("写法不合 YAML", "this is not valid YAML"),
        Words(
            "对照上下几行的写法，检查缩进、冒号、引号和括号",
            "compare with the lines around: indentation, colons, quotes, brackets",
        ),
    ),
)

_MARKDOWN = (
    _rule(
        "SRC060",
        Kind.UNCLOSED_FRONT_MATTER,
        _ERROR,
        Words("文件开头的 --- 没有结束", "the front matter is not closed"),
        Words("开头的 `---` 没有对应的第二个 `---`", "the `---` at the top has no second `---`"),
        Words(
            "看不出字段在哪里结束、正文从哪里开始", "it is not clear where the fields end and the text begins"
        ),
        Words("在字段之后另起一行写 `---`", "add a line `---` after the fields"),
        Words("补上第二个 `---`", "add the second `---`"),
        Safety.UNSAFE,
    ),
    _rule(
        "SRC061",
        Kind.SEVERAL_TITLES,
        _WARNING,
        Words("有几个一级标题", "several titles"),
        Words("“{heading}”是第二个一级标题", '"{heading}" is a second title'),
        Words(
            "一级标题是文件的名称，只能有一个",
            "a level-one heading is the title of the document, and there is one",
        ),
        Words("改为二级标题 `## {heading}`", "make it a section `## {heading}`"),
        Words("改为二级标题", "make it a section"),
        Safety.UNSAFE,
        related=Words("第一个在这里", "the first is here"),
    ),
    _rule(
        "SRC062",
        Kind.SKIPPED_HEADING_LEVEL,
        _INFO,
        Words("标题跳级", "a heading skips a level"),
        Words(
            "标题“{heading}”从 {above} 级跳到了 {level} 级",
            'the heading "{heading}" jumps from level {above} to level {level}',
        ),
        Words("目录的层级会对不上", "the table of contents gets a hole"),
        Words("逐级使用 #，每次只多一个", "add one # at a time"),
    ),
    _rule(
        "SRC063",
        Kind.UNEVEN_ROW,
        _WARNING,
        Words("表格的一行多出了单元格", "a table row has too many cells"),
        Words(
            "这一行有 {cells} 格，表头只有 {columns} 格",
            "this row has {cells} cells, the header has {columns}",
        ),
        Words("多出的内容不会显示", "what is too much is not shown"),
        Words(
            "内容里的竖线写成 `\\|`，或给表头补一列",
            "write a bar inside a cell as `\\|`, or add a column to the header",
        ),
    ),
    _rule(
        "SRC064",
        Kind.FRONT_MATTER_WITHOUT_FIELDS,
        _ERROR,
        Words("开头的 --- 之间没有字段", "front matter without fields"),
        Words("开头的两个 `---` 之间应该是字段", "between the two `---` at the top there should be fields"),
        Words("编号、版本这些字段写在那里", "number, version and the like are written there"),
        Words("每行写一个 `字段: 内容`", "write one `field: value` on each line"),
    ),
    _rule(
        "SRC065",
        Kind.MISSING_SPACE_AFTER_HASH,
        _WARNING,
        Words("标题的 # 后面少了空格", "no blank after the # of a heading"),
        Words(
            "标题“{heading}”的 {hashes} 后面少了一个空格",
            'there is no blank between {hashes} and the heading "{heading}"',
        ),
        Words(
            "没有空格，其他 Markdown 工具会把它当作正文",
            "without the blank other Markdown tools take it for text",
        ),
        Words("写成 `{hashes} {heading}`", "write `{hashes} {heading}`"),
        Words("# 后加空格", "add a blank after #"),
    ),
    _rule(
        "SRC066",
        Kind.BROKEN_TABLE,
        _WARNING,
        Words("像表格却不是表格", "lines that look like a table and are none"),
        Words("这几行像表格，但没有被认作表格", "these lines look like a table but are not read as one"),
        Words("会显示成带竖线的文字", "they would be shown as text with bars"),
        Words(
            "用半角竖线 |，表头下面加一行 `| --- | --- |`，格数与表头相同，表格上面空一行",
            "use | and, below the header, a line `| --- | --- |` with as many cells, and leave a blank line above",
        ),
    ),
)

SOURCE_RULES: dict[Kind, SourceRule] = {entry.kind: entry for entry in (*_FILES, *_YAML, *_MARKDOWN)}
"""The rule of every kind of problem."""

register(*(entry.rule for entry in SOURCE_RULES.values()))
