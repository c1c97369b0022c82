"""Texts on bulk jobs."""

from __future__ import annotations

from wxpay_client._messages import Text
from wxpay_client._messages.safe_repr import excerpt

YUAN = Text(
    "expected a whole number of fen; amounts in yuan are taken with --yuan alone",
    "应为以分为单位的整数；以元为单位须加 --yuan",
)
NO_YUAN = Text(
    "expected an amount in yuan with at most two decimals, such as 42 or 42.00",
    "应为以元为单位、至多两位小数的金额，如 42 或 42.00",
)
WHOLE_NUMBER = Text("expected a whole number", "应为整数")
ROUNDED = Text(
    "a spreadsheet has rounded this number, and its last digits are lost: format the column as text before you fill it",
    "电子表格已将该号码舍入，末尾数字丢失：请先将该列设为文本格式再填写",
)
NO_VALUE = Text("a spreadsheet found no value here", "电子表格未能算出该值")
FORMULA = Text(
    "this is a formula, or begins with the mark of a text, as spreadsheets have it: save the value alone",
    "这是公式，或带有电子表格的文本标记：请只保存其值",
)
INVISIBLE = Text(
    "it has blanks at an end, characters that nobody sees, or such as only look like digits and letters",
    "首尾有空白、含有不可见字符，或含有全角等形似的字符",
)
MISSING = Text("it is missing", "缺失")
NO_TITLES = Text("expected a line of titles, the documented names", "应有标题行，内容为文档字段名")
NO_OBJECT = Text("expected a JSON object", "应为 JSON 对象")
NO_JSON = Text("expected JSON", "应为 JSON")
MEMBER_TWICE = Text("an object has a member twice", "对象有重复成员")


def no_encoding(name: str) -> Text:
    return Text(f"--encoding: there is no {excerpt(name)}", f"--encoding：没有 {excerpt(name)}")


def wrong_encoding(path: str, line: int, encoding: str) -> Text:
    return Text(
        f"{path}, line {line}: it is not {encoding}: save the file as CSV UTF-8, or say --encoding gb18030",
        f"{path} 第 {line} 行：不是 {encoding} 编码：请将文件存为 UTF-8 格式的 CSV，或加 --encoding gb18030",
    )


def workbook(path: str) -> Text:
    return Text(f"{path} is a workbook: save it as CSV UTF-8", f"{path} 是工作簿：请另存为 UTF-8 格式的 CSV")


def utf_16(path: str) -> Text:
    return Text(
        f"{path} is UTF-16: save it as CSV UTF-8, or say --encoding utf-16",
        f"{path} 是 UTF-16 编码：请存为 UTF-8 格式的 CSV，或加 --encoding utf-16",
    )


def not_comma(separator: str) -> Text:
    name, name_zh = ("tabs", "制表符") if separator == "\t" else ("semicolons", "分号")
    return Text(
        f"its cells are separated by {name}: save it with commas", f"单元格以{name_zh}分隔：请存为以逗号分隔的文件"
    )


def read_once(path: str) -> Text:
    return Text(
        f"{path} can be read only once, and a job reads its rows several times: save them in a file",
        f"{path} 只能读取一次，而任务要多次读取各行：请存为文件",
    )


def would_be_lost(path: str) -> Text:
    return Text(
        f"--report: {path} is the table or the journal, and would be lost", f"--report：{path} 是输入或日志，会被覆盖"
    )


def unreadable(path: str, reason: str) -> Text:
    return Text(f"{path} cannot be read: {reason}", f"无法读取 {path}：{reason}")


def no_column(name: str) -> Text:
    return Text(
        f"expected a documented name such as amount.total, got {excerpt(name)}",
        f"应为文档字段名，如 amount.total，而不是 {excerpt(name)}",
    )


def wrong_titles(path: str, problem: Text) -> Text:
    return Text(f"{path}, line 1: {problem.en}", f"{path} 第 1 行：{problem.zh}")


def title_twice(title: str, before: str) -> Text:
    if title == before:
        return Text(f"{excerpt(title)} stands twice", f"{excerpt(title)} 重复")
    return Text(
        f"{excerpt(title)} is the same as {excerpt(before)}", f"{excerpt(title)} 与 {excerpt(before)} 是同一字段"
    )


def cells(found: int, expected: int) -> Text:
    return Text(
        f"expected {expected} cells, as there are titles, got {found}",
        f"应有 {expected} 个单元格（与标题数相同），实有 {found} 个",
    )


def no_csv(reason: str) -> Text:
    return Text(f"it is no CSV ({reason})", f"不是 CSV（{reason}）")


def other_currency(currency: str) -> Text:
    return Text(
        f"--yuan is for amounts in CNY, and this row has {excerpt(currency)}",
        f"--yuan 仅用于人民币金额，该行币种为 {excerpt(currency)}",
    )


ALREADY = Text(
    "the journal was begun before: say --resume to go on with it, --status to see how it stands, or name another one",
    "该日志已有任务：加 --resume 续跑，加 --status 查看，或另指定日志",
)
NO_JOURNAL = Text(
    "--journal is missing: the file that lets the job survive a crash", "缺少 --journal：使任务可在崩溃后续跑的日志文件"
)
NOT_BEGUN = Text(
    "there is no such journal yet: leave --resume and --retry-failed out",
    "日志尚不存在：请去掉 --resume、--retry-failed",
)
NOTHING_TO_READ = Text(
    "OPERATION and FILE are missing; --status alone does without", "缺少 OPERATION 和 FILE；仅 --status 可省略"
)
IS_DOWNLOAD = Text("this operation gives a file: see wxpay download", "该接口返回文件：请用 wxpay download")
NO_AMOUNT = Text(
    "--yuan: no column is an amount in fen by the specification", "--yuan：没有一列是文档所载以分为单位的金额"
)
CHANGED = Text("the file was changed while it was read; nothing more is sent", "文件在读取过程中被改动；不再发送")
CHECKING = Text("checking rows", "校验各行")
SENDING = Text("sending", "发送")
FAILED = Text("failed", "失败")
UNKNOWN = Text("unknown", "未知")
ROW = Text("row", "行")
NOTHING_IS_SENT = Text(
    "Nothing was sent. --skip-invalid sends the others, and these when they are corrected.",
    "没有发出任何请求。--skip-invalid 可发送其余各行，改正后再发送这些行。",
)
FOR_A_PERSON = Text(
    "These were sent, there is no query for them, and nobody but a person can find out what became of them; "
    "--settle ROW=answered or ROW=failed notes it:",
    "以下请求已发出且没有可用的查询，只能人工核实结果，并用 --settle ROW=answered 或 ROW=failed 记录：",
)
SETTLED = Text("A person found out what became of these:", "以下各行由人工核实：")
NOT_SENT_BY_ITSELF = Text(
    "None of them is sent again; of those settled as failed, --retry-failed alone does so.",
    "这些行都不会再发送；核实为失败的行，只有 --retry-failed 才会重新发送。",
)
SETTLE_ALONE = Text(
    "--settle goes with --journal alone, and sends nothing: leave OPERATION, FILE and the other options out",
    "--settle 只与 --journal 一起使用，不发送任何请求：请去掉 OPERATION、FILE 及其他选项",
)
BECAUSE_OF_WHAT = Text("--because belongs to --settle", "--because 须与 --settle 一起使用")


def no_settlement(given: str) -> Text:
    return Text(
        f"--settle: expected ROW=answered or ROW=failed, got {excerpt(given)}",
        f"--settle：应为 ROW=answered 或 ROW=failed，而不是 {excerpt(given)}",
    )


def settled_twice(row: int) -> Text:
    return Text(f"--settle: row {row} stands twice", f"--settle：第 {row} 行重复")


def not_waiting(row: int) -> Text:
    return Text(
        f"--settle: row {row} does not wait for a person; --status tells which do",
        f"--settle：第 {row} 行无须人工核实；--status 会列出需要核实的行",
    )


UNCONFIRMED = Text(
    "These had to be asked for, and the gateway did not confirm the amounts named here; compare them with its bills:",
    "以下各行经查询确认，但应答未包含所列金额，请与账单核对：",
)


def problem_at(path: str, line: int, column: str, reason: Text) -> Text:
    at, at_zh = (f", column {column}", f"，{column} 列") if column else ("", "")
    return Text(f"{path}, line {line}{at}: {reason.en}", f"{path} 第 {line} 行{at_zh}：{reason.zh}")


def number_twice(number: str, line: int) -> Text:
    return Text(
        f"{excerpt(number)} is the number of line {line} too: two rows of one number are one refund, or two",
        f"{excerpt(number)} 与第 {line} 行的单号相同：同一单号的两行究竟是一笔还是两笔",
    )


def more_problems(count: int) -> Text:
    return Text(f"… and {count} more", f"…… 另有 {count} 处")


def checked(rows: int, invalid: int) -> Text:
    return Text(f"{rows:,} rows, {invalid:,} of them invalid", f"共 {rows:,} 行，其中 {invalid:,} 行无效")


def job(rows: int, operation: str) -> Text:
    return Text(f"{rows:,} calls of {operation}", f"{rows:,} 次 {operation}")


def answered_already(count: int) -> Text:
    return Text(f"{count:,} of them were answered already, and are not sent", f"其中 {count:,} 次已有应答，不再发送")


def amount(column: str, yuan: str) -> Text:
    return Text(f"{column}, in all ¥{yuan}", f"{column} 合计 ¥{yuan}")


def retried(count: int, settled: int) -> Text:
    among, among_zh = "", ""
    if settled:
        among = f", among them {settled:,} that a person settled as failed"
        among_zh = f"，其中 {settled:,} 行由人工核实为失败"
    return Text(f"{count:,} failed rows are sent again{among}", f"{count:,} 个失败行将重新发送{among_zh}")


def settled_as_failed(count: int) -> Text:
    return Text(
        f"{count:,} of them a person settled as failed: they are sent again, by --retry-failed",
        f"其中 {count:,} 次由人工核实为失败：因 --retry-failed 将重新发送",
    )


def reported(path: str) -> Text:
    return Text(f"Report: {path}", f"报告：{path}")


def unwritable(path: str, reason: str) -> Text:
    return Text(f"the report {path} cannot be written: {reason}", f"无法写入报告 {path}：{reason}")


def interrupted(journal: str) -> Text:
    return Text(
        f"Interrupted. What was under way is in the journal; go on with --resume --journal {journal}",
        f"已中断。进行中的请求已记入日志；用 --resume --journal {journal} 续跑",
    )
