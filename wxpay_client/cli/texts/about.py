"""Texts of what each command does, and of its options."""

from __future__ import annotations

from wxpay_client._messages import Text

WXPAY = Text("WeChat Pay API v3 from a shell.", "在命令行中使用微信支付 API v3。")

OPERATIONS = Text(
    "Find operations by path, name, term or product.",
    "按路径、名称、中文术语或产品查找接口。",
)
DESCRIBE = Text(
    "Show what an operation, or an event, takes and gives: fields, units, limits, values, errors, page.",
    "显示接口或事件的字段、单位、限制、取值、错误码与文档链接。",
)
CALL = Text("Call an operation; a write is asked about before it is sent.", "调用接口；写操作发送前会请求确认。")
REQUEST = Text(
    "Call any operation by method and path, described here or not.",
    "按方法和路径调用任意接口，无论是否收录。",
)
MANY = Text(
    "Call an operation for each row of a table, so that a crash loses and repeats nothing.",
    "对表格的每一行调用接口，崩溃后可续，不丢不重。",
)
BILL = Text("Download the bill of a day, check its digest and its sums.", "下载某日账单，校验摘要与汇总。")
DOWNLOAD = Text(
    "Call an operation whose answer is a file or points to one, and download that.",
    "调用应答为文件或指向文件的接口，并下载该文件。",
)
SANDBOX = Text("Run the local gateway: all that follows goes to it.", "运行本地沙箱；其后参数原样传入。")
TRIGGER = Text(
    "Make an event, sign it as the sandbox does, and deliver it to a URL.",
    "生成事件，按沙箱方式签名并投递到指定 URL。",
)
CALLBACK = Text("Verify and decrypt a callback that was recorded in a file.", "验签并解密文件中记录的回调。")
DOCTOR = Text("Check the configuration; all that follows goes to it.", "检查配置；其后参数原样传入。")
EXPLAIN = Text(
    "Explain an error code, an error body in a file, or a code of the compiler.",
    "解释错误码、文件中的错误应答，或编译器的错误代码。",
)
CODEGEN = Text(
    "Compile OpenAPI documents, by the extra codegen: all that follows goes to the compiler.",
    "编译 OpenAPI 文档，需要 codegen 组件；其后参数原样传入。",
)
COMPLETION = Text("Print the script that completes `wxpay` in a shell.", "输出 shell 补全脚本。")

WORDS = Text("words that all have to be there", "须全部匹配的词")
OPERATION = Text("ID of the operation, as `wxpay operations` shows it", "接口 ID，见 `wxpay operations`")
OPERATION_OR_EVENT = Text("ID of an operation, or the type of an event", "接口 ID 或事件类型")
ASSIGNMENTS = Text(
    "name=value by the documented names, amount.total=100 within; name:=JSON; file=@path",
    "按文档字段名：name=value，嵌套用 amount.total=100；name:=JSON；file=@路径",
)
BODY = Text(
    "JSON body, from a file or from standard input (-); values given beside it count more",
    "JSON 请求体，取自文件或标准输入（-）；另给的值优先",
)
DRY_RUN = Text("send nothing; show the request and its canonical message", "不发送，仅显示请求与待签名串")
CURL = Text(
    "send nothing; print a curl command that works for five minutes (reads only)",
    "不发送，输出五分钟内有效的 curl 命令（仅限查询）",
)
SHOW = Text("show what travelled, without signatures", "显示收发的报文（不含签名）")
YES = Text("send a write without asking", "写操作不再询问")
REVEAL = Text(
    "show fields that travel encrypted, such as names and card numbers",
    "显示加密传输的字段，如姓名、银行卡号",
)
BASE_URI = Text("access point to use, whole, in place of the documented one", "使用的接入点，替代文档所载")
DEADLINE = Text(
    "seconds that the file may take in all, an hour if not given", "整个文件下载的时限秒数；不指定时为一小时"
)
TIMEOUT = Text("seconds to wait for the connection and for each read", "连接与每次读取的超时秒数")

METHOD = Text("GET, POST, PUT, PATCH or DELETE", "GET、POST、PUT、PATCH 或 DELETE")
PATH = Text(
    "path below the access point, such as /v3/certificates; a query may follow",
    "接入点下的路径，如 /v3/certificates，可带查询串",
)
REQUEST_VALUES = Text(
    "members of the JSON body, texts; name:=JSON for numbers, objects and lists",
    "JSON 请求体成员（文本）；数字、对象、列表用 name:=JSON",
)
MERCHANT_NUMBER = Text(
    "member that holds the merchant's number, under which a write may be retried",
    "商户单号所在成员，凭此写操作可安全重试",
)

BILL_KIND = Text(
    "trade: payments and refunds; fund-flow: movements of an account", "trade：交易账单；fund-flow：资金账单"
)
DATE = Text("day, YYYY-MM-DD; or `yesterday`, in China", "日期 YYYY-MM-DD，或 yesterday（北京时间昨天）")
OUTPUT = Text("file to write; it is there when it is whole and right", "输出文件；完整且校验通过后才会出现")
PART = Text("which file, from 1, where the answer points to several", "应答指向多个文件时的序号，从 1 起")
SHA1 = Text(
    "SHA-1 that the file has to have, where the answer is the file itself", "应答本身为文件时，文件应有的 SHA-1"
)
SHA256 = Text("SHA-256 that the file has to have, as above", "同上，SHA-256")

PASSED = Text("what goes to it", "传入的参数")
EVENT = Text("type of the event, as `wxpay operations` shows it", "事件类型，见 `wxpay operations`")
TO = Text("URL to deliver it to", "投递的 URL")
KEYS = Text(
    "folder of keys, that of `wxpay sandbox --keys FOLDER`",
    "密钥目录，即 `wxpay sandbox --keys FOLDER` 所用目录",
)
GROUP = Text(
    "group that the event is of, where several have it: pay.transactions (the default), combine_transactions …",
    "多个产品共有该事件时所属的分组：pay.transactions（默认）、combine_transactions …",
)
EVENT_VALUES = Text("members of the resource, in place of the example's", "资源成员，替代示例值")
CALLBACK_FILE = Text(
    "the request as it came: headers, an empty line, the body; or - for standard input",
    "收到的原始请求：请求头、空行、请求体；- 为标准输入",
)
CODE = Text(
    "error code, file with an error body (- for standard input), or code of the compiler, by the extra codegen",
    "错误码、错误应答文件（- 为标准输入）或编译器错误代码（需要 codegen 组件）",
)
SHELL = Text("bash, zsh or fish", "bash、zsh 或 fish")

ROWS = Text(
    "CSV with a line of titles, or JSON Lines (.jsonl); columns by the documented names",
    "带标题行的 CSV，或 JSON Lines（.jsonl）；列名为文档字段名",
)
COMMON = Text("what all rows have: amount.currency=CNY", "各行共有的值：amount.currency=CNY")
JOURNAL = Text("file that keeps what was sent and what became of it", "记录已发送请求及其结果的日志文件")
RATE = Text("calls that are started in a second, at most", "每秒最多发起的调用数")
CONCURRENCY = Text("calls under way at once, 8 by default", "同时进行的调用数，默认 8")
EXECUTOR = Text("what makes the calls: threads (the default) or processes", "执行方式：threads（默认）或 processes")
YUAN = Text(
    "amounts are in yuan here; else they are in fen, and 1.00 is refused",
    "金额以元为单位；否则以分为单位，1.00 会被拒绝",
)
ENCODING = Text(
    "how the file is encoded: utf-8-sig by default, gb18030 from a spreadsheet",
    "文件编码：默认 utf-8-sig，电子表格可为 gb18030",
)
SKIP_INVALID = Text("send the rows that are right, though others are not", "部分行无效时仍发送有效的行")
CHECK_ONLY = Text("send nothing; check all rows", "不发送，仅校验所有行")
RESUME = Text("go on with a job that was begun", "续跑已开始的任务")
STATUS = Text("show how a job stands, and send nothing", "显示任务状态，不发送")
RETRY_FAILED = Text(
    "send the rows that failed again, those settled as failed too, and go on",
    "重新发送失败的行（包括人工核实为失败的行）并续跑",
)
SETTLE = Text(
    "note what you found out of a row that waits for a person, by its place; several times; sends nothing",
    "记录人工核实的结果，ROW 为行的序号；可多次使用；不发送",
)
BECAUSE = Text("where you saw it, to be kept with --settle", "与 --settle 一并保存的依据")
MOVED = Text(
    "the journal was moved from another disk, or restored, and nobody goes on with another copy of it",
    "日志是从其他磁盘移来或恢复的，且没有别的副本在继续使用",
)
REPORT = Text("CSV report; FILE.report.csv beside the input by default", "CSV 报告，默认为输入旁的 FILE.report.csv")
