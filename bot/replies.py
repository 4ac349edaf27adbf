"""Every sentence that the answering path says, in Vietnamese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.document_names import named, told_apart
from bot.safety.refusal_kinds import Refusal
from knowledge.documents import Role

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from knowledge.documents import Document

GREETING = (
    "Xin chào! Tôi trả lời câu hỏi về các kế hoạch, hướng dẫn, nghị quyết đang được lưu giữ tại đây, "
    "kèm trích dẫn đúng chỗ trong văn bản. Bạn muốn hỏi gì?"
)
THANKS = "Rất vui được giúp bạn. Bạn cần hỏi thêm gì về các văn bản không?"
FAREWELL = "Tạm biệt bạn, hẹn gặp lại."
HELP = (
    "Tôi tra cứu các kế hoạch, hướng dẫn, nghị quyết đã được nạp và trả lời kèm trích dẫn. "
    "Bạn có thể hỏi nhiệm vụ của một đơn vị, một số liệu, người ký, ngày ban hành, hiệu lực "
    "của văn bản, hoặc một nội dung bất kỳ; gõ không dấu cũng được."
)
DECLINED = {
    Refusal.INSTRUCTION: (
        "Tôi không làm theo yêu cầu thay đổi cách làm việc hay tiết lộ cấu hình của mình; tôi chỉ trả lời "
        "câu hỏi về nhiệm vụ, số liệu và nội dung của các văn bản đang lưu giữ, kèm trích dẫn."
    ),
    Refusal.INSULT: (
        "Tôi xin phép không đáp lại lời xúc phạm; nếu bạn cần tra cứu nhiệm vụ, số liệu hoặc nội dung "
        "của các văn bản đang lưu giữ, tôi sẵn sàng giúp."
    ),
    Refusal.PERSONAL_DATA: (
        "Tôi không cung cấp thông tin riêng của cá nhân; bạn có thể hỏi ai ký văn bản, đơn vị nào phụ trách "
        "hoặc nội dung khác ghi trong các văn bản đang lưu giữ."
    ),
    Refusal.FABRICATION: (
        "Tôi không soạn hộ, bịa hay đoán văn bản và số liệu; tôi chỉ trích đúng những gì được ghi trong "
        "các kế hoạch, hướng dẫn, nghị quyết đang lưu giữ."
    ),
    Refusal.PREDICTION: (
        "Tôi không dự đoán tương lai; tôi có thể cho bạn biết các mục tiêu, chỉ tiêu và số liệu dự báo "
        "được ghi trong các văn bản đang lưu giữ."
    ),
    Refusal.OPINION: (
        "Tôi không có ý kiến riêng để khen chê hay khuyên nên chọn bên nào; tôi có thể cho bạn biết các văn bản "
        "đang lưu giữ ghi gì về nội dung ấy."
    ),
    Refusal.PERSONAL_ADVICE: (
        "Tôi không tư vấn về sức khỏe hay vụ việc pháp lý của cá nhân, bạn nên hỏi bác sĩ, luật sư hoặc cơ quan "
        "có thẩm quyền; tôi có thể cho biết các văn bản đang lưu giữ quy định gì."
    ),
    Refusal.OUT_OF_SCOPE: (
        "Việc này nằm ngoài phạm vi của tôi: tôi chỉ trả lời những gì được ghi trong các kế hoạch, hướng dẫn, "
        "nghị quyết đang lưu giữ, như nhiệm vụ, số liệu, thời hạn."
    ),
}
OF_WHAT = "Bạn muốn hỏi điều gì của năm đó? Hãy hỏi đủ câu, ví dụ “Kinh phí cải cách hành chính năm 2026 là bao nhiêu?”."
WHICH_THING = "Bạn đang nói đến điều gì? Hãy hỏi đủ câu, nêu rõ tên việc, giấy tờ hoặc văn bản mà bạn muốn biết."
WHOSE_CONTACT = (
    "Bạn muốn liên hệ với ai, về việc gì? Hãy nêu tên cơ quan, đơn vị hoặc việc cần hỏi."
)
EMPTY = "Bạn chưa nhập câu hỏi. Hãy gõ điều bạn muốn biết về các văn bản."
TOO_LONG = "Tin nhắn này dài quá, tôi chưa biết bạn muốn hỏi gì. Bạn vui lòng viết gọn câu hỏi trong khoảng 500 ký tự."
NOTHING_HELD = "Chưa có văn bản nào được nạp, nên tôi chưa thể trả lời."
NO_SUCH_DOCUMENT = "Không có văn bản nào như vậy trong các văn bản đang lưu giữ."
NOT_FOUND = "Không tìm thấy thông tin này trong các văn bản đang lưu giữ."
WHICH_DOCUMENT = "Bạn hỏi về văn bản nào? Hãy cho biết tên hoặc số, ký hiệu của văn bản."
WHICH_UNIT = "Bạn hỏi về đơn vị nào? Hãy cho biết tên đơn vị, ví dụ “{example}”."
MOST_CHOICES = 4
CHOICES = "Có nhiều khả năng, bạn muốn hỏi:"
CASES = "Bạn hỏi về trường hợp nào? Ví dụ:"
ASK_OWN_TASKS = "Đơn vị tôi phải làm gì?"
NO_OWN_UNIT = "Tôi chưa biết đơn vị của bạn. Để tôi ghi nhớ, hãy gõ /donvi rồi tên đơn vị, ví dụ “/donvi Sở Tài chính”."
FORGOTTEN = "Tôi đã quên hết về bạn: đơn vị, các cuộc trò chuyện và góp ý."
LEAD = "Chủ trì, thực hiện:"
COORDINATING = "Phối hợp:"
GROUP = "Giao chung cho “{unit}”:"
DEADLINE = "thời hạn"
PRODUCT = "sản phẩm"
PARTNERS = "phối hợp"
LEADER = "chủ trì"
LEADS = "{} chủ trì"
IS_GIVEN = "{} được giao"
JOINS = "{} phối hợp"
DUE = "thời hạn là {}"
RESULT = "sản phẩm là {}"
TASKS_OF = "Nhiệm vụ của {unit}:"
NOTHING_DUE = "Không tìm thấy nhiệm vụ nào có thời hạn trong thời gian bạn hỏi."
PAST_TASKS = "Trong văn bản đã hết thời gian thực hiện hoặc đã bị thay thế:"
DOCUMENTS_FOUND = "Tìm thấy {count} văn bản."
DOCUMENTS_CUT = "Chỉ nêu {count} văn bản đầu; xem đủ ở trang Văn bản."
MAIN_PARTS = "Các phần chính:"
AS_ISSUED = (
    "Đây là nội dung khi {older} mới ban hành; văn bản này đã được sửa đổi, bổ sung bởi {newer}."
)
ARTICLE_AMENDED = "Điều được trích đã được sửa đổi, bổ sung hoặc bãi bỏ bởi {newer}."
NO_SUCH_PART = "{document} không có mục “{part}”."
NO_SUCH_NUMBER = "{document} không có {part}."
SECTION_CUT = "Mục này còn nội dung khác; bấm vào trích dẫn để đọc đủ."
ADJUSTED = "{older} đã được điều chỉnh bởi {newer}; nên đọc cả hai."
FIGURES_DIFFER = "Các văn bản nêu khác nhau:"
SEVERAL_FIGURES = "Văn bản nêu nhiều mức, tùy trường hợp:"
MOST_IN_TABLE = "Có số lớn nhất trong bảng:"
IN_ORDER = "Theo thứ tự thời gian:"
LEAST_IN_TABLE = "Có số nhỏ nhất trong bảng:"
NEAR_FIGURE = (
    "Không tìm thấy số liệu đúng như bạn hỏi trong các văn bản đang lưu giữ. "
    "Số liệu gần nhất ({differs}), không phải câu trả lời:"
)
NEAREST = (
    "Không tìm thấy câu trả lời chắc chắn trong các văn bản đang lưu giữ. "
    "Nội dung gần với câu hỏi nhất, bạn xem có phải điều cần tìm không:"
)
DIFFERS_IN = {
    "year": "khác thời gian",
    "part": "khác thời gian",
    "place": "khác địa phương",
    "scope": "khác phạm vi cả nước hoặc tỉnh",
}
RATIO_UNTOLD = "Chỗ vừa dẫn không ghi sẵn kết quả so sánh này; hai số liệu liên quan là:"
SIDE_MISSING = "Chỉ tìm thấy số liệu của một phần được hỏi, phần còn lại không có trong các văn bản đang lưu giữ:"
ROLE_LABELS = {
    Role.LEAD: "chủ trì",
    Role.COORDINATING: "phối hợp",
    Role.ASSIGNED: "được giao",
}
FAULT = "Xin lỗi, hệ thống gặp sự cố khi xử lý câu hỏi này. Bạn hãy thử lại sau ít phút."


ANNEX = "Phụ lục kèm theo"


def date(day: dt.date) -> str:
    """Write a day as people read it: dd/mm/yyyy."""
    return day.strftime("%d/%m/%Y")


def which_document(documents: Sequence[Document]) -> str:
    """Ask which of several documents was meant, the best few of them."""
    return choices(told_apart(documents[:MOST_CHOICES]))


def which_case(document: Document, cases: Sequence[str]) -> str:
    """Ask which of many cases of one document was meant, the first few of them named."""
    asking = f"{named(document)} nêu nhiều mức, mỗi mức cho một trường hợp. {CASES}"
    return "\n".join([asking, *(f"- {case}" for case in cases[:MOST_CHOICES])])


def compared_in_what(names: Sequence[str]) -> str:
    """Ask in what the places named are to be held against each other."""
    return (
        f"Bạn muốn so sánh {' và '.join(names)} về điều gì? "
        "Hãy nêu chỉ tiêu hoặc nội dung, ví dụ “số xã, phường”."
    )


def time_is_over(day: dt.date) -> str:
    """Say that the last day told has gone by."""
    return f"Thời hạn nêu trên (đến {day:%d/%m/%Y}) đã qua."


def choices(options: Sequence[str]) -> str:
    """Ask which of several readings was meant."""
    return "\n".join([CHOICES, *(f"- {option}" for option in options)])


def not_found_unit(unit: str, near: Sequence[str], *, in_document: bool = False) -> str:
    """Say that no document gives the unit a task, and which units of like name have some."""
    where = "văn bản mà bạn nêu" if in_document else "các văn bản đang lưu giữ"
    said = f"Không tìm thấy nhiệm vụ nào được giao cho “{unit}” trong {where}."
    if near:
        said += " Các đơn vị có tên gần giống: " + "; ".join(near) + "."
    return said


def perhaps_unit(unit: str) -> str:
    """Offer the unit into which the one asked for was merged."""
    return f"Có thể bạn muốn hỏi {unit}, đơn vị nhận phần việc này sau sắp xếp tổ chức."


def not_found_near(document: Document | None) -> str:
    """Say that nothing answers, and name the nearest document."""
    if document is None:
        return NOT_FOUND
    return f"{NOT_FOUND} Văn bản gần nhất về chủ đề này là {named(document)}."


def other_kinds(kinds: Sequence[str]) -> str:
    """Say that the documents listed are of other kinds than the one asked for."""
    return f"Không có {', '.join(kinds).lower()} nào như bạn hỏi; trên đây là văn bản loại khác."


def not_found_year(years: Sequence[int], document: Document) -> str:
    """Say that the documents hold nothing for the year, and where the subject is spoken of."""
    asked = ", ".join(str(year) for year in years)
    return (
        f"Không tìm thấy thông tin này cho năm {asked} trong các văn bản đang lưu giữ. "
        f"Văn bản có nội dung gần nhất (khác thời gian) là {named(document)}."
    )


def not_found_place(places: Sequence[str]) -> str:
    """Say that no document held is about the place."""
    return f"Không tìm thấy thông tin này về {', '.join(places)} trong các văn bản đang lưu giữ."


def not_found_number(numbers: Sequence[str], near: Sequence[Document] = ()) -> str:
    """Say that no document of that number is held, and which have the same figure."""
    said = f"Không tìm thấy văn bản số {', '.join(numbers)} trong các văn bản đang lưu giữ."
    if near:
        said += " Văn bản có số gần giống: " + "; ".join(map(named, near)) + "."
    return said


def not_stated(document: Document, what: str) -> str:
    """Say that a document is silent on a fact about itself."""
    return f"{named(document)} (bản đang lưu giữ) không ghi {what}."


def without_number(numbers: Sequence[str]) -> str:
    """Say that what is quoted shows no number, so that it may not be the document asked for."""
    return (
        f"Bản đang lưu giữ của văn bản được trích không ghi số, ký hiệu, nên chưa đối chiếu được "
        f"với số {', '.join(numbers)}."
    )


def not_held(numbers: Sequence[str]) -> str:
    """Say that a document is known only from what others say of it."""
    return (
        f"Kho không có văn bản số {', '.join(numbers)}; trên đây là văn bản khác nói về văn bản đó."
    )


def document_is(document: Document) -> str:
    """Name the document that an answer speaks of."""
    return f"Văn bản: {named(document)}."


def pages(count: int) -> str:
    """Say how long the held copy is."""
    return f"Bản đang lưu giữ dài {count} trang."


def signed_by(name: str) -> str:
    """Say who signed, under a document's name."""
    return f"Người ký: {name}"


def counted_tasks(unit: str, tasks: int, documents: int) -> str:
    """Say how long the list is, so that a reader knows that it is whole."""
    return f"Danh sách đầy đủ của {unit}: {tasks} nhiệm vụ trong {documents} văn bản."


def counted_given(tasks: int, documents: int) -> str:
    """Say how many tasks of all units are what was asked for."""
    return f"Có {tasks} nhiệm vụ như bạn hỏi trong {documents} văn bản."


def cut_given(told: int) -> str:
    """Say that a list of all units' tasks goes on."""
    return (
        f"Chỉ nêu {told} nhiệm vụ đầu; hãy nêu thêm đơn vị hoặc văn bản, hoặc xem trang Nhiệm vụ."
    )


def counted_fitting(unit: str, fitting: int, tasks: int) -> str:
    """Say how many of a unit's tasks are what was asked for."""
    return f"{fitting} trong {tasks} nhiệm vụ của {unit} đúng với điều bạn hỏi."


def parent_unsaid(unit: str, asked: str) -> str:
    """Say that the unit found isn't said to belong to the parent asked for."""
    return (
        f"Không tìm thấy nhiệm vụ nào được giao cho “{asked}”. "
        f"Các văn bản có nhắc “{unit}” nhưng không ghi đơn vị này thuộc cơ quan mà bạn nêu."
    )


def only_shared(groups: Sequence[str]) -> str:
    """Name the groups whose tasks a unit has part in."""
    named = "; ".join(f"“{group}”" for group in groups)
    return f"Có nhiệm vụ giao chung cho {named}; bạn có thể hỏi nhiệm vụ của nhóm này."


def no_such_task(unit: str, held: int) -> str:
    """Say that a unit has tasks, but none of the kind, subject or time asked for."""
    return (
        f"Không tìm thấy nhiệm vụ nào của {unit} đúng với điều bạn hỏi; "
        f"đơn vị này có {held} nhiệm vụ khác trong các văn bản đang lưu giữ."
    )


def more_tasks(count: int) -> str:
    """Say that more tasks fit a question than were told."""
    return f"Còn {count} nhiệm vụ khác có nội dung gần với câu hỏi; hãy nêu rõ hơn nhiệm vụ hoặc văn bản."


def read_as(typed: str, name: str) -> str:
    """Say which unit a mistyped name was taken for."""
    return f"Hiểu “{typed}” là {name}."


def near_units(units: Sequence[str]) -> str:
    """Point out units of like name whose tasks are not listed."""
    return "Không gồm nhiệm vụ của đơn vị có tên gần giống: " + "; ".join(units) + "."


def ask_tasks(unit: str) -> str:
    """Suggest a question on a unit's tasks."""
    return f"{unit} phải làm gì?"


def ask_status() -> str:
    """Suggest asking whether the document is in force."""
    return "Văn bản này còn hiệu lực không?"


def part_not_found(asked: str) -> str:
    """Say which part of a question isn't answered."""
    return f"Không tìm thấy câu trả lời cho phần “{asked.strip(' ?.,')}”."


HOLDERS_SIGNED = "Chỉ biết qua người ký các văn bản đang lưu giữ."


def ask_holder(office: str, body: str) -> str:
    """Suggest asking who holds an office of a body."""
    return f"{office[:1].upper()}{office[1:]} {body} là ai?"


def ask_signatory() -> str:
    """Suggest asking who signed."""
    return "Ai ký văn bản này?"


def ask_documents() -> str:
    """Suggest asking what is held."""
    return "Có những văn bản nào đang có hiệu lực?"


def not_defined(term: str) -> str:
    """Say that the documents use or lack a term without saying what it means."""
    return f"Các văn bản đang lưu giữ không giải thích “{term}” là gì."


def taken_as(typed: str, meant: str) -> str:
    """Say how words of a question were read: a time told from today, a name mistyped."""
    return f"Hiểu “{typed}” là {meant}."


def no_figure_of(sides: Sequence[str]) -> str:
    """Say for which sides of a comparison no document held has the figure."""
    return f"Không tìm thấy số liệu này của {', '.join(sides)} trong các văn bản đang lưu giữ."


def higher_side(higher: str, lower: str) -> str:
    """Say which of two sides has the higher value."""
    return f"{higher[:1].upper()}{higher[1:]} có số liệu cao hơn {lower}"


def equal_sides(one: str, other: str) -> str:
    """Say that two sides have the same value."""
    return f"{one[:1].upper()}{one[1:]} và {other} có số liệu bằng nhau"


def remember_unit(unit: str) -> str:
    """Offer to remember the asker's own unit; sent back, it is the asker's consent."""
    return f"Ghi nhớ đơn vị của tôi: {unit}"


def remembered_unit(unit: str) -> str:
    """Say which unit is remembered as the asker's, and how to have it forgotten."""
    return f"Tôi ghi nhớ đơn vị của bạn là {unit}. Để đổi, gõ /donvi và tên khác; để tôi quên, gõ /quen."


def held_unit(unit: str) -> str:
    """Say which unit is the asker's in this conversation alone."""
    return f"Trong cuộc trò chuyện này, tôi hiểu đơn vị của bạn là {unit}."


def no_such_unit(typed: str) -> str:
    """Say that a name was not understood as a unit's."""
    return f"Tôi chưa nhận ra “{typed}” là tên đơn vị. Hãy gõ đủ tên, ví dụ “/donvi Sở Tài chính”."


EVERY_PROVINCE = (
    "Bạn chưa nêu tên tỉnh nên câu trả lời xét văn bản của mọi địa phương đang lưu giữ."
)
LANGUAGE = (
    "Tôi chỉ đọc được câu hỏi tiếng Việt (có dấu hoặc không dấu). Bạn hãy hỏi lại bằng tiếng Việt. "
    "(Please ask in Vietnamese: the documents held here are in Vietnamese.)"
)


DOUBT_FOUND = "Giá trị bạn nêu có trong văn bản, ở chỗ:"
DOUBT_OF_OLD = "Giá trị bạn nêu có trong văn bản đã hết hiệu lực, ở chỗ:"
TOLD_STANDS = "Câu trả lời trước vẫn là:"
DOUBT_NOT_FOUND = "Không thấy giá trị bạn nêu trong văn bản vừa dẫn; câu trả lời trước vẫn là:"
TOLD_BEFORE = "Còn câu trả lời trước dựa vào:"
