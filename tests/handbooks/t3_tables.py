"""The figures of T3 云岭通信运维: rooms, centres, the branch template and its fourteen branches."""

from typing import NamedTuple


class Post(NamedTuple):
    """One position of a unit or group."""

    key: str
    title: str
    posts: int
    role: str
    """Which duties it gets: "head", "deputy", "leader", "engineer" or "clerk"."""

    work: str
    """What it works on, as it stands in duty texts."""


class Unit(NamedTuple):
    """One unit with its positions and the units below it."""

    key: str
    name: str
    kind: str
    work: str
    posts: tuple[Post, ...] = ()
    units: tuple["Unit", ...] = ()


class Branch(NamedTuple):
    """One branch made from the template, with its size class and its deviations."""

    key: str
    name: str
    size: str
    added: tuple[Post, ...] = ()
    dropped: str = ""


def _room(key: str, name: str, work: str, *posts: Post) -> Unit:
    head = Post(f"{key}-head", f"{name}主任", 1, "head", work)
    return Unit(key, name, "室", work, (head, *posts))


def _group(centre: str, key: str, name: str, leader: int, engineer: str, posts: int) -> Unit:
    work = name.removesuffix("组") + "维护"
    lead = Post(f"{centre}-{key}-leader", f"{name}组长", leader, "leader", work)
    return Unit(
        f"{centre}-{key}",
        name,
        "组",
        work,
        (lead, Post(f"{centre}-{key}-engineer", engineer, posts, "engineer", work)),
    )


def _centre(key: str, name: str, work: str, deputies: int, *groups: Unit) -> Unit:
    posts = [Post(f"{key}-head", f"{name}主任", 1, "head", work)]
    if deputies:
        posts.append(Post(f"{key}-deputy", f"{name}副主任", deputies, "deputy", work))
    return Unit(key, name, "中心", work, tuple(posts), groups)


DEPARTMENT = Unit(
    "ops",
    "网络运行维护管理部",
    "部",
    "网络运行维护管理",
    (
        Post("ops-manager", "运维管理部经理", 1, "head", "网络运行维护管理"),
        Post("ops-deputy", "运维管理部副经理", 2, "deputy", "网络运行维护管理"),
    ),
    (
        _room(
            "dispatch-room",
            "综合调度室",
            "综合调度",
            Post("dispatcher", "综合调度员", 6, "engineer", "跨中心调度"),
            Post("planning-officer", "计划专责", 1, "clerk", "维护计划"),
            Post("statistics-officer", "统计专责", 1, "clerk", "运行统计"),
            Post("appraisal-officer", "考核专责", 2, "clerk", "维护考核"),
        ),
        _room(
            "basic-room",
            "基础网络室",
            "基础网络管理",
            Post("agency-officer", "代维管理专责", 2, "clerk", "代维质量"),
            Post("power-officer", "动力专责", 2, "engineer", "动力系统管理"),
            Post("line-officer", "线路专责", 4, "engineer", "线路维护管理"),
        ),
        _room(
            "transport-room",
            "传输交换室",
            "传输交换管理",
            Post("security-officer", "网络安全专责", 2, "engineer", "网络安全管理"),
            Post("transport-officer", "传输专责", 4, "engineer", "传输网管理"),
            Post("switching-officer", "交换专责", 4, "engineer", "交换网管理"),
            Post("data-officer", "数据专责", 2, "engineer", "数据网管理"),
        ),
        _room(
            "support-room",
            "业务支撑室",
            "业务支撑",
            Post("support-officer", "支撑专责", 4, "engineer", "系统支撑"),
            Post("process-officer", "流程专责", 3, "clerk", "运维流程"),
            Post("demand-officer", "需求专责", 2, "clerk", "支撑需求"),
        ),
    ),
)

_RESOURCE = Unit(
    "resource",
    "网络资源中心",
    "中心",
    "网络资源管理",
    (
        Post("resource-head", "网络资源中心主任", 1, "head", "网络资源管理"),
        Post("resource-leader", "资源组长", 3, "leader", "资源数据"),
        Post("resource-clerk", "资源统计员", 2, "clerk", "资源报表"),
    ),
    (
        Unit(
            "resource-line",
            "管线资源组",
            "组",
            "管线资源",
            (Post("line-resource-keeper", "管线资源员", 12, "engineer", "管线资源录入"),),
        ),
        Unit(
            "resource-device",
            "设备资源组",
            "组",
            "设备资源",
            (Post("device-resource-keeper", "设备资源员", 11, "engineer", "设备资源录入"),),
        ),
        Unit(
            "resource-check",
            "数据核查组",
            "组",
            "资源核查",
            (Post("resource-checker", "资源核查员", 9, "engineer", "资源数据核查"),),
        ),
    ),
)

_SERVICE = Unit(
    "service",
    "客户服务调度中心",
    "中心",
    "客户服务调度",
    (
        Post("service-head", "客户服务调度中心主任", 1, "head", "客户服务调度"),
        Post("service-deputy", "客户服务调度中心副主任", 1, "deputy", "客户服务调度"),
    ),
    (
        Unit(
            "service-intake",
            "受理组",
            "组",
            "故障受理",
            (
                Post("intake-leader", "受理值班长", 4, "leader", "故障受理"),
                Post("intake-agent", "故障受理员", 40, "engineer", "故障受理"),
            ),
        ),
        Unit(
            "service-dispatch",
            "派单组",
            "组",
            "工单派发",
            (
                Post("dispatch-leader", "派单值班长", 4, "leader", "工单派发"),
                Post("dispatch-agent", "派单员", 28, "engineer", "工单派发"),
            ),
        ),
        Unit(
            "service-callback",
            "回访组",
            "组",
            "客户回访",
            (
                Post("callback-leader", "回访组长", 1, "leader", "客户回访"),
                Post("callback-agent", "客户回访员", 17, "clerk", "客户回访"),
            ),
        ),
    ),
)

CENTRES = (
    _centre(
        "noc",
        "网络操作维护中心",
        "网络操作维护",
        1,
        _group("noc", "watch", "网络监控组", 1, "网络监控员", 20),
        _group("noc", "transport", "传输操作组", 1, "传输操作员", 20),
        _group("noc", "data", "数据操作组", 1, "数据操作员", 19),
    ),
    _RESOURCE,
    _centre(
        "equipment",
        "设备维护中心",
        "设备维护",
        1,
        _group("equipment", "switch", "交换设备组", 1, "交换设备维护员", 24),
        _group("equipment", "power", "动力环境组", 1, "动力环境维护员", 22),
        _group("equipment", "transport", "传输设备组", 1, "传输设备维护员", 21),
    ),
    _centre(
        "enterprise",
        "政企客户支撑中心",
        "政企客户支撑",
        0,
        _group("enterprise", "design", "方案组", 1, "方案工程师", 13),
        _group("enterprise", "setup", "开通组", 1, "业务开通员", 13),
        _group("enterprise", "assurance", "保障组", 1, "客户保障员", 12),
    ),
    _SERVICE,
    _centre(
        "wireless",
        "无线维护中心",
        "无线网维护",
        0,
        _group("wireless", "station", "基站组", 1, "基站维护员", 18),
        _group("wireless", "indoor", "室分组", 1, "室分维护员", 18),
        _group("wireless", "tuning", "优化组", 1, "网络优化员", 18),
    ),
    _centre(
        "access",
        "接入维护中心",
        "接入网维护",
        0,
        _group("access", "broadband", "宽带接入组", 1, "宽带接入维护员", 19),
        _group("access", "fibre", "光缆组", 1, "光缆维护员", 19),
        _group("access", "terminal", "终端组", 1, "终端维护员", 18),
    ),
)

SIZES = ("L", "M", "S")

TEMPLATE: dict[str, tuple[tuple[str, str, tuple[int, int, int], str, str], ...]] = {
    "": (
        ("head", "主任", (1, 1, 1), "head", "分局运行维护"),
        ("deputy", "副主任", (2, 1, 1), "deputy", "分局运行维护"),
    ),
    "support": (
        ("leader", "支撑组长", (1, 1, 1), "leader", "综合支撑"),
        ("dispatcher", "分局调度员", (4, 3, 2), "engineer", "分局调度"),
        ("resource", "资源管理员", (2, 2, 1), "clerk", "资源变更"),
        ("quality", "质量检查员", (2, 1, 1), "engineer", "装维质量检查"),
        ("material", "物料管理员", (2, 1, 1), "clerk", "物料收发"),
        ("safety", "安全员", (1, 1, 1), "engineer", "作业安全检查"),
        ("statistics", "统计员", (1, 1, 1), "clerk", "分局统计"),
        ("vehicle", "车辆管理员", (1, 1, 1), "clerk", "车辆使用"),
    ),
    "installation": (
        ("leader", "装维组长", (1, 1, 1), "leader", "装机维修"),
        ("deputy", "装维副组长", (1, 1, 1), "deputy", "装机维修"),
        ("urban", "城区装维员", (13, 9, 4), "engineer", "城区装机维修"),
        ("rural", "乡镇装维员", (6, 5, 3), "engineer", "乡镇装机维修"),
        ("enterprise", "政企装维员", (4, 3, 2), "engineer", "政企装机维修"),
        ("fault", "故障处理员", (3, 2, 1), "engineer", "故障抢修"),
        ("terminal", "终端管理员", (1, 1, 1), "clerk", "终端收发"),
        ("callback", "分局回访员", (1, 1, 1), "clerk", "装维回访"),
    ),
    "line": (
        ("leader", "线路组长", (1, 1, 1), "leader", "线路维护"),
        ("fibre", "分局光缆维护员", (6, 4, 3), "engineer", "光缆巡检维护"),
        ("duct", "管道巡线员", (4, 3, 2), "engineer", "管道巡线"),
        ("power", "分局动力维护员", (2, 2, 1), "engineer", "机房动力维护"),
        ("station", "分局基站维护员", (2, 2, 2), "engineer", "基站巡检"),
    ),
}
"""Positions of a branch by group, with their posts in the size classes L, M and S."""

GROUPS = {
    "support": ("综合支撑组", "综合支撑"),
    "installation": ("装维组", "装机维修"),
    "line": ("线路维护组", "线路维护"),
}

BRANCHES = (
    Branch(
        "yunxi",
        "云溪",
        "L",
        (
            Post("metro", "地铁通信维护员", 1, "engineer", "地铁通信维护"),
            Post("park", "园区驻点维护员", 1, "engineer", "园区驻点维护"),
        ),
    ),
    Branch(
        "baita",
        "白塔",
        "L",
        (
            Post("airport", "机场驻点维护员", 1, "engineer", "机场驻点维护"),
            Post("tower", "铁塔配合员", 1, "clerk", "铁塔配合"),
        ),
    ),
    Branch(
        "shiqiao",
        "石桥",
        "L",
        (
            Post("port", "港口驻点维护员", 1, "engineer", "港口驻点维护"),
            Post("submarine", "跨江光缆巡护员", 1, "engineer", "跨江光缆巡护"),
        ),
    ),
    Branch("nanpu", "南浦", "L"),
    Branch("beizhu", "北渚", "M"),
    Branch("qingzhu", "青竹", "M"),
    Branch("shuanghe", "双河", "M"),
    Branch("changdi", "长堤", "M"),
    Branch("jinshakou", "金沙口", "M"),
    Branch("meiling", "梅岭", "M"),
    Branch("dongdu", "东渡", "S"),
    Branch("xiwu", "西坞", "S"),
    Branch("liulin", "柳林", "S", dropped="vehicle"),
    Branch("wanghu", "望湖", "S", dropped="vehicle"),
)

MODULES = {
    "operation": ("运行管理", "ops"),
    "quality": ("质量管理", "ops"),
    "monitoring": ("集中监控", "noc"),
    "resources": ("资源管理", "resource"),
    "devices": ("设备维护", "equipment"),
    "enterprise": ("政企支撑", "enterprise"),
    "dispatching": ("服务调度", "service"),
    "wireless": ("无线维护", "wireless"),
    "access": ("接入维护", "access"),
}
"""Function modules and the one unit that hosts each."""

SCOPE = ("ops", "noc", "resource", "equipment", "wireless", "access")
"""Units inside the service-management scope."""


def branch_unit(branch: Branch) -> Unit:
    """Return a branch as the template makes it, with its own deviations."""
    size = SIZES.index(branch.size)
    name = f"{branch.name}营维中心"

    def posts(group: str) -> tuple[Post, ...]:
        made = tuple(
            Post(
                f"{branch.key}-{group or 'centre'}-{key}",
                title if group else name + title,
                counts[size],
                role,
                work,
            )
            for key, title, counts, role, work in TEMPLATE[group]
            if key != branch.dropped
        )
        added = branch.added if group == "line" else ()
        return made + tuple(post._replace(key=f"{branch.key}-{group}-{post.key}") for post in added)

    groups = tuple(
        Unit(f"{branch.key}-{key}", branch.name + name, "组", work, posts(key))
        for key, (name, work) in GROUPS.items()
    )
    return Unit(branch.key, name, "营维中心", "分局运行维护", posts(""), groups)
