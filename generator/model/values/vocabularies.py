"""The closed vocabularies of the model. What a company may extend is in `word_lists`."""

from typing import Self

from generator.model.values.vocabulary import Ladder, Vocabulary


class Involvement(Vocabulary, zh="责任类型", en="Involvement"):
    """How a position, role or unit takes part in an activity."""

    RESPONSIBLE = "R", "负责", "Responsible", "执行", "负责/执行", "经办"
    ACCOUNTABLE = "A", "最终负责", "Accountable", "批准", "批准/最终负责", "审批"
    VERIFIES = "V", "审核", "Verifies", "验证", "审核/验证", "监督"
    SUPPORTS = "S", "协助", "Supports", "配合", "协助/配合"
    CONSULTED = "C", "参与", "Consulted", "会商", "参与/会商", "会签"
    INFORMED = "I", "知会", "Informed", "抄报", "知会/抄报", "抄送"


class AuthorityKind(Vocabulary, zh="权限种类", en="Kind of authority"):
    """What the holder of an authority may do."""

    APPROVE = "approve", "审批", "Approve", "审批权", "批准", "批准权", "核准"
    VERIFY = "verify", "审核", "Verify", "审核权", "审查", "审查权"
    DECIDE = "decide", "决策", "Decide", "决策权", "决定", "决定权"
    RULE = "rule", "裁决", "Rule", "裁决权", "仲裁"
    VETO = "veto", "否决", "Veto", "否决权", "一票否决"
    PROPOSE = "propose", "建议", "Propose", "建议权", "提名"
    TAKE_PART = "take-part", "参与", "Take part", "参与权"
    SUPERVISE = (
        "supervise",
        "监督检查",
        "Supervise",
        "监督",
        "检查",
        "监督权",
        "检查权",
        "监督检查权",
        "考核权",
    )
    SIGN = "sign", "签发", "Sign", "签发权", "签署", "签字权", "签署权"
    SANCTION = "sanction", "奖惩", "Sanction", "奖惩权", "处罚", "奖励", "处罚/奖励", "处罚权"
    USE = "use", "使用", "Use", "使用权", "使用(印章/资金)", "支配权"


class RelationKind(Vocabulary, zh="工作关系", en="Work relation"):
    """How two positions or units stand to each other."""

    SUPERVISED_BY = "supervised-by", "所受监督", "Supervised by", "受监督", "受指导"
    SUPERVISES = "supervises", "所施监督", "Supervises", "监督", "施监督", "指导"
    COOPERATES = "cooperates", "合作关系", "Cooperates with", "合作", "内部协作", "内部联系", "协作"
    EXTERNAL = "external", "外部关系", "External contact", "外部联系", "外部"


class VacancyState(Vocabulary, zh="空缺状态", en="State of a vacancy"):
    """Why a seat has no holder."""

    VACANT = "vacant", "暂缺", "Vacant", "空缺", "缺员", "缺编", "缺"
    RECRUITING = "recruiting", "待招", "Recruiting", "招聘中", "待招聘", "待聘", "拟招", "在招"
    PLANNED = "planned", "拟设", "Planned", "拟增", "计划设置", "规划"


class EmploymentKind(Vocabulary, zh="用工形式", en="Kind of employment"):
    """On what terms people hold a position."""

    STAFF = "staff", "正式", "Staff", "正式员工", "全职", "在编"
    PART_TIME = "part-time", "兼职", "Part-time", "非全日制", "外聘兼职"
    CONTRACTOR = "contractor", "外包", "Contractor", "外聘", "服务外包", "驻场"
    DISPATCHED = "dispatched", "派遣", "Agency worker", "劳务派遣"
    TRAINEE = "trainee", "实习", "Trainee", "实习生", "见习", "管培生", "培训生"
    RELIEF = "relief", "顶岗", "Relief", "顶岗人员", "轮岗替班", "替班"
    TEMPORARY = "temporary", "临时", "Temporary", "临时工", "季节工"
    REHIRED = "rehired", "返聘", "Rehired", "退休返聘"


class CompetencyLevel(Ladder, zh="需要程度", en="Level of need"):
    """How much a position needs a competency."""

    NOT_NEEDED = "not-needed", "不需要", "Not needed"
    NEEDED = "needed", "需要", "Needed"
    VITAL = "vital", "极需要", "Vital", "非常需要"


class Completeness(Ladder, zh="完整度", en="Completeness"):
    """How much of a description must be filled in."""

    SKETCH = "sketch", "梗概", "Sketch", "简要"
    STANDARD = "standard", "标准", "Standard"
    FULL = "full", "完整", "Full"


class Profile(Ladder, zh="可见级别", en="Visibility"):
    """Who may see something; the later one sees everything the earlier one sees."""

    PUBLIC = "public", "公开", "Public", "对外", "对外公开"
    INTERNAL = "internal", "内部", "Internal", "内部公开"
    RESTRICTED = "restricted", "受限", "Restricted", "机密", "秘密", "保密"


class Status(Vocabulary, zh="状态", en="Status"):
    """Where a document or a unit stands in its life."""

    DRAFT = "draft", "草案", "Draft", "草稿", "初稿", "征求意见稿"
    PROPOSED = "proposed", "拟", "Proposed", "拟定", "拟设"
    REVIEW = "review", "审核中", "In review", "送审", "会签中", "审批中"
    APPROVED = "approved", "已批准", "Approved", "批准"
    VALID = "valid", "有效", "Valid", "生效", "现行", "现行有效"
    TRIAL = "trial", "试行", "On trial", "试运行", "暂行"
    SUPERSEDED = "superseded", "已替代", "Superseded", "被替代", "已更新"
    WITHDRAWN = "withdrawn", "废止", "Withdrawn", "已废止", "作废", "撤销", "失效"


class ChangeStatus(Vocabulary, zh="变更标记", en="Change mark"):
    """What happened to an item between two versions."""

    ADDED = "A", "增加", "Added", "新增"
    MODIFIED = "M", "修改", "Modified", "修订", "变更"
    DELETED = "D", "删除", "Deleted", "删减"


class DocType(Vocabulary, zh="文件类型", en="Type of document"):
    """What kind of controlled document something is."""

    MANUAL = "manual", "手册", "Manual", "质量手册", "管理手册"
    REGULATION = (
        "regulation",
        "管理办法",
        "Regulation",
        "制度",
        "管理制度",
        "管理规定",
        "办法",
        "管理办法/制度",
    )
    PROCEDURE = "procedure", "程序", "Procedure", "程序文件", "流程"
    WORK_INSTRUCTION = "work-instruction", "作业指导书", "Work instruction", "操作规程", "指导书"
    POSITION = "position", "职位说明书", "Position description", "岗位说明书"
    UNIT = "unit", "部门说明书", "Unit description", "部门职责"
    PLAN = "plan", "方案", "Plan", "计划"
    FORM = "form", "表单", "Form", "表格"
    SCRIPT = "script", "话术", "Script"
    ANNEX = "annex", "附件", "Annex", "附录"


class EducationLevel(Ladder, zh="学历", en="Education"):
    """The least schooling that is asked for."""

    JUNIOR_HIGH = "junior-high", "初中", "Junior high school"
    VOCATIONAL = "vocational", "中专", "Vocational school", "中技", "技校", "职高", "中职"
    SENIOR_HIGH = "senior-high", "高中", "Senior high school"
    COLLEGE = "college", "大专", "College", "专科", "大学专科", "高职"
    BACHELOR = "bachelor", "本科", "Bachelor", "大学本科", "大学", "学士"
    MASTER = "master", "硕士", "Master", "硕士研究生", "研究生"
    DOCTOR = "doctor", "博士", "Doctor", "博士研究生"

    @classmethod
    def _find(cls, text: str) -> Self | None:
        """Read "大专及以上学历" as 大专: a least level is meant anyway."""
        for ending in ("文化程度", "学历", "毕业", "及以上", "或以上", "以上"):
            text = text.strip().removesuffix(ending)
        return super()._find(text)


class AssignmentKind(Vocabulary, zh="任职方式", en="Kind of assignment"):
    """How a person holds a position."""

    MAIN = "main", "主任", "Main", "专任", "本职", "主职"
    CONCURRENT = "concurrent", "兼任", "Concurrent", "兼职", "兼"
    ACTING = "acting", "代理", "Acting", "暂代", "代"


class RoleKind(Vocabulary, zh="角色种类", en="Kind of role"):
    """Where a role comes from."""

    PROCESS = "process", "流程", "Process", "流程角色"
    PROJECT = "project", "项目", "Project", "项目角色"
    STATUTORY = "statutory", "法定", "Statutory", "法定角色", "任命"


class PartyKind(Vocabulary, zh="相关方种类", en="Kind of external party"):
    """What an external party is to the company."""

    CUSTOMER = "customer", "客户", "Customer", "顾客", "用户", "业主"
    SUPPLIER = "supplier", "供应商", "Supplier", "供方"
    DEALER = "dealer", "经销商", "Dealer", "代理商", "加盟商"
    COURIER = "courier", "快递", "Courier", "快递公司", "物流", "物流公司", "承运商"
    CONTRACTOR = "contractor", "外包商", "Contractor", "外包单位", "分包商", "代维单位", "服务网点"
    PLATFORM = "platform", "平台", "Platform", "电商平台"
    AUTHORITY = "authority", "主管机关", "Authority", "政府部门", "监管机构", "主管部门"
    MEDIA = "media", "媒体", "Media", "新闻媒体"
    CERTIFIER = "certifier", "认证机构", "Certification body", "检测机构", "第三方机构"
    OTHER = "other", "其他", "Other", "其它"


class IndicatorKind(Vocabulary, zh="指标种类", en="Kind of indicator"):
    """Whether an indicator is measured or judged."""

    QUANTITATIVE = "quantitative", "定量", "Quantitative", "量化"
    QUALITATIVE = "qualitative", "定性", "Qualitative"


class TimeUnit(Ladder, zh="时间单位", en="Unit of time"):
    """Units of time, from the shortest."""

    SECOND = "second", "秒", "second", "秒钟", "s", "seconds"
    MINUTE = "minute", "分钟", "minute", "分", "min", "minutes"
    HOUR = "hour", "小时", "hour", "个小时", "钟头", "个钟头", "时", "h", "hours"
    DAY = "day", "日", "day", "天", "d", "days"
    WEEK = "week", "周", "week", "星期", "个星期", "礼拜", "weeks"
    MONTH = "month", "月", "month", "个月", "months"
    QUARTER = "quarter", "季度", "quarter", "季", "个季度", "quarters"
    YEAR = "year", "年", "year", "周年", "years"


class TimeBasis(Vocabulary, zh="计时方式", en="Time basis"):
    """Which time counts."""

    CALENDAR = "calendar", "日历时间", "calendar time", "自然日", "日历日"
    WORKING = "working", "工作时间", "working time", "工作日", "上班时间"
    SERVICE = "service", "服务时间", "service time", "服务日"


class DurationKind(Vocabulary, zh="时限种类", en="Kind of duration"):
    """What a duration is used for."""

    DEADLINE = "deadline", "期限", "Deadline", "限期", "时限"
    LEAD = "lead", "提前", "Lead time", "提前量"
    INTERVAL = "interval", "间隔", "Interval", "每隔"
    RETENTION = "retention", "保存", "Retention", "保存期", "保存期限", "保留"
    WINDOW = "window", "时段", "Window", "期间", "窗口"


class Weekday(Ladder, zh="星期", en="Weekday"):
    """Days of the week, Monday first."""

    MONDAY = "monday", "周一", "Monday", "星期一", "一"
    TUESDAY = "tuesday", "周二", "Tuesday", "星期二", "二"
    WEDNESDAY = "wednesday", "周三", "Wednesday", "星期三", "三"
    THURSDAY = "thursday", "周四", "Thursday", "星期四", "四"
    FRIDAY = "friday", "周五", "Friday", "星期五", "五"
    SATURDAY = "saturday", "周六", "Saturday", "星期六", "六"
    SUNDAY = "sunday", "周日", "Sunday", "星期日", "星期天", "周天", "日", "天"


class ClockRelation(Vocabulary, zh="时点关系", en="Relation to a point in time"):
    """Where something lies against a point in time."""

    BEFORE = "before", "前", "before", "之前", "以前"
    AFTER = "after", "后", "after", "之后", "以后", "起"
    ABOUT = "about", "左右", "about", "前后"


class PeriodPart(Vocabulary, zh="时段位置", en="Part of a period"):
    """The beginning, the middle or the end of a period."""

    START = "start", "初", "start", "上旬"
    MIDDLE = "middle", "中旬", "middle", "中"
    END = "end", "末", "end", "底", "下旬"


class Operator(Vocabulary, zh="比较符", en="Operator"):
    """How a value is compared with a target or a limit."""

    AT_MOST = "<=", "不超过", "at most", "≤", "不高于", "不多于", "不大于", "至多", "最多", "以内", "以下"
    AT_LEAST = ">=", "不低于", "at least", "≥", "不少于", "不小于", "至少", "最少", "以上"
    BELOW = "<", "低于", "below", "小于", "少于", "不足", "不满", "<"
    ABOVE = ">", "高于", "above", "大于", "多于", "超过", ">"
    EQUAL = "=", "等于", "equal to", "为", "=="
    RISING = "rising", "递增", "rising", "上升", "增长", "提高", "提升", "增加", "↑"
    FALLING = "falling", "递减", "falling", "下降", "降低", "减少", "↓"


class Modality(Vocabulary, zh="情态", en="Modality"):
    """Whether something must, must not, should or may be done."""

    MUST = "must", "必须", "must", "须", "务必"
    MUST_NOT = "must_not", "严禁", "must not", "禁止", "不得", "不准", "不许"
    SHOULD = "should", "应", "should", "应当", "应该", "宜"
    MAY = "may", "可以", "may", "可", "允许"
