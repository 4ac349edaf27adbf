"""Requests that no document can answer, by kind: opinions, insults, inventions, private matters.

Patterns run over `bot.safety.disguises.plain_reading`, where ``bạn`` is the one spoken to. A verb
counts as a request when it opens a clause or is asked as a favour ("giúp tôi"); the same verb
said of a unit ("đơn vị nào soạn thảo …?") is a question.
"""

from __future__ import annotations

import re

from bot.safety.errands import SURNAME, is_errand
from bot.safety.typed_patterns import typed

OPENING = (
    r"(?:^|[.;:!?\n]\s*|\b(?:hãy|xin|vui lòng|nhờ|bạn|thử|cứ|please|thôi|muốn bạn|có thể)\s+)+"
)
_ME = r"(?:tôi|mình|em|tao|tui|chúng tôi|anh|chị)"
_FAVOUR = rf"(?:giúp|hộ|giùm|dùm|cho {_ME})"


_PERSON = (
    r"(?:ông|bà|anh|chị(?! (?:nhánh|cục|bộ|đoàn|hội|phí|trả|tiêu))|cô giáo|thầy giáo|bác sĩ|đồng chí|đ/c|vợ|chồng|con(?! (?:em(?! (?:ông|bà|chủ tịch|bí thư|giám đốc|lãnh đạo|cán bộ|sếp))|tôi|mình|tui|cháu|nhà|số|dấu|đường|người|kênh|tàu|thuyền|đò|thú|vật|nuôi|giống|suối|sông|đập|đê|hẻm|ngõ|phố|đèo|dốc|mương)\b)|gia đình|sếp|"
    r"(?:phó )?(?:chủ tịch|bí thư|giám đốc|thủ tướng|bộ trưởng|trưởng phòng|tổng bí thư|chánh văn phòng)|người ký|lãnh đạo|cán bộ tên|"
    rf"{SURNAME} (?:thị |văn )\w+)"
)
_OWN_AFFAIR = (
    r"(?:(?:số )?(?:điện thoại|di động|sđt|đt|phone)(?: (?:riêng|cá nhân|nhà riêng))?|địa chỉ (?:nhà|riêng|nhà riêng|email riêng)|nơi ở|nhà riêng(?! lẻ (?!thị|văn))|"
    r"(?:số )?(?:cccd|căn cước(?: công dân)?|cmnd|chứng minh nhân dân|chứng minh thư|hộ chiếu|bhxh|sổ bảo hiểm)|ngày (?:tháng năm )?sinh|năm sinh|"
    r"quê quán|quê|lương|thu nhập|tài sản|số tài khoản|stk|tài khoản ngân hàng|email(?: cá nhân)?|facebook|zalo|"
    r"vợ con|bệnh án|tình trạng sức khỏe|mã số thuế cá nhân|biển số xe|lý lịch|đời tư)"
)
_PRIVATE = typed(
    rf"\b{_OWN_AFFAIR}(?: \w+){{0,2}}? (?:của |nhà )?{_PERSON}\b"
    rf"|\b(?:bố mẹ|cha mẹ|bố|mẹ|anh em) (?:của )?{_PERSON}(?: \w+){{0,5}}? (?:làm (?:nghề )?gì|là ai|tên gì|ở đâu)\b"
    rf"|\b{_PERSON}(?:,? \w+){{0,8}}?,? (?:ở đâu|nhà ở đâu|sống ở đâu|có (?:mấy|bao nhiêu) (?:vợ|con|nhà)|bao nhiêu tuổi|mấy tuổi|sinh năm(?: nào| bao nhiêu)?|"
    r"quê ở(?: đâu)?|lương (?:tháng |là )?bao nhiêu|có vợ chưa|lương bao nhiêu một tháng|(?:có )?(?:vợ|chồng)(?: là ai| tên gì| chưa)|lấy vợ|ly hôn|ngoại tình|có bồ nhí)\W*(?:nào|thế|vậy|không|rồi)?\W*$"
    rf"|\b{_OWN_AFFAIR} của (?:\w+ ){{1,3}}?{SURNAME} (?:thị |văn )\w+"
    rf"|\b{_OWN_AFFAIR} (?:của )?(?:nguyễn|trần|lê|phạm|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|ngô|đinh|trịnh) \w+(?: \w+)?\W*(?:$|là |bao nhiêu|ở đâu|thế nào)"
    rf"|\b(?:vợ|chồng|con(?: trai| gái)?|bồ|bố|mẹ) (?:của )?(?:ông|bà|anh|chủ tịch|bí thư|giám đốc)\b(?: \w+){{0,5}}? (?:tên(?: là)? gì|là ai|làm gì|ở đâu|bao nhiêu tuổi)\b"
    r"|\bthông tin (?:cá nhân|riêng|đời tư)(?: \w+){0,2} của (?!công dân|người(?! ký)|khách|tổ chức|trẻ)"
    r"|\b(?:ai|người nào|những ai) (?:đã |vừa |hay )*(?:hỏi|chat|nhắn tin) (?:bạn|câu (?:này|trên)|hệ thống)\b"
    rf"|\b(?:nhà|nơi ở|chỗ ở) (?:của |riêng )*{_PERSON}(?: \w+){{0,5}}? (?:ở |tại |chỗ )?(?:đâu|chỗ nào|phố nào|đường nào|số mấy)\b"
    rf"|\b(?:ông|bà|đồng chí) (?:\w+ ){{1,4}}(?:bao nhiêu tuổi|mấy tuổi|quê (?:ở )?đâu)\b(?! (?:thì|được|trở|mới|phải|là))"
    rf"|\b(?:con cái|con trai|con gái|vợ con|vợ|chồng) (?:của )?{_PERSON}(?: \w+){{0,4}}? (?:học|làm|sống|ở|công tác)\b.{{0,20}}\b(?:nào|đâu|gì)\b"
    r"|\bdanh sách (?:các |những )?(?:số )?(?:căn cước|cccd|cmnd|điện thoại riêng|số tài khoản|sđt)\b"
)
_PUBLIC = typed(
    r"\b(?:đường dây nóng|đầu mối|liên hệ|liên lạc|tiếp nhận|trực|thường trực|phụ trách|hỗ trợ|tổng đài|đơn vị|cơ quan|trung tâm|trụ sở|"
    r"nêu trong|ghi trong|trong (?:văn bản|kế hoạch|hướng dẫn|nghị quyết|thông báo)|mức lương cơ sở|lương tối thiểu|"
    r"kê khai|công khai|kiểm soát|ngạch|bậc lương|phụ cấp|chế độ|nghị định|tuổi nghỉ hưu|quy định|tổ chức|họp|hội nghị|"
    r"(?:của|cho) (?:ông|bà|chị|anh) em|(?:xây|cất|dựng|sửa|làm|phép) (?:\w+ ){0,2}?nhà (?:ở )?riêng lẻ)\b"
)

_SWEARS = re.compile(
    r"\b(?:đéo|địt|đụ|lồn|cặc|buồi|đĩ|đcm|đkm|đmm?|óc chó|óc lợn|chó chết|chó má|súc vật|mẹ mày|bố mày|khốn nạn|"
    r"đần độn|ngu xuẩn|đồ ngu)\b",
    re.IGNORECASE,
)
_SCORNS = r"(?:ngu|dốt|đần|điên|khùng|vô dụng|rác rưởi|rác|tệ hại|não phẳng|ăn hại|ăn bám|bất tài|ngáo|phế|lừa đảo|mặt dày|bịp bợm|bôi bác|hâm|dở hơi)"
_INSULTS = typed(
    r"\b(?:chửi (?:nó|ông|bà|thằng|bọn|lũ|cho)|bạn (?:gì|kiểu gì|sao) mà \w+ (?:thế|vậy|quá)|vcl|vkl|clgt|dmm|dcm|dkm|fuck\w*|shit|bitch|stupid|idiot\w*|moron\w*|dumb\w*|asshole|bullshit|wtf)\b"
    r"|\b(?:bạn|mày(?! (?:dot|dien|te|hai)\b)|thằng (?:này|bạn|\w+ \w+ này)|con (?:này|bạn)|hệ thống này|cái (?:máy|bạn|hệ thống|app|web)(?: này)?|đồ|lũ|bọn|thằng) "
    r"(?:(?:máy|bị|thật|quá|sao|đúng|là|đồ|rất|đáng|toàn|này|ông|bà|sao mà) )*"
    rf"{_SCORNS}(?=\W*$| (?:quá|thế|vậy|si|như|vãi|thật|lắm|chi|nên|không|nữa|mà|à|hả)\b|[,.!?])"
    rf"|\b(?:ông|bà|lão|mụ|con mụ) (?:\w+ ){{0,4}}(?:là (?:đồ|thằng|con) )?{_SCORNS}\W*$"
    r"|\btao (?:ghét|khinh|đấm|chửi|căm)\b|\bóc (?:bã đậu|heo|lợn|bò|trâu|đậu phụ)\b"
    r"|\b(?:cút đi|câm mồm|im mồm|biến đi|chết đi|sao ngu|ngu thế|ngu quá|ngu như (?:bò|chó|lợn)|ngu ngốc)\b"
    r"|\b(?:lũ|bọn) (?:quan tham|tham nhũng|cán bộ|lãnh đạo|chó|công an|ăn hại|phản động|bán nước)\b"
    rf"|{OPENING}(?!mang\b)(?:chửi|mắng|nói xấu|bôi nhọ|hạ nhục|xúc phạm|chê bai|lăng mạ|đả kích)\b"
    r"|\b(?:chửi|mắng|nói xấu|bôi nhọ|hạ nhục|lăng mạ) (?:\w+ ){0,2}(?:giúp|hộ|giùm|cho tôi)\b"
)

_PAPERS = (
    r"(?:văn bản|kế hoạch|báo cáo|công văn|tờ trình|nghị quyết|quyết định|chỉ thị|thông báo|bài phát biểu|diễn văn|bài báo|bài viết|"
    r"tin bài|bài tuyên truyền|bài thu hoạch|tham luận|kịch bản|số liệu|con số|đơn|lá thư|thư mời|thư|email|biên bản|"
    r"giấy (?:mời|tờ|giới thiệu)|đề cương|slide|status|caption|quy chế|hợp đồng|trích dẫn|dẫn chứng|bản kiểm điểm|bài|bản)"
)
_INVENTS = typed(
    rf"{OPENING}(?:bịa(?! đặt)|phịa|tự nghĩ ra|tự chế|ngụy tạo|đoán (?:xem|thử|đi|giúp|đại(?! biểu)|mò|bừa)|"
    r"đoán thử|ước chừng|ước lượng giúp|nói (?:đại|bừa|liều)|trả lời (?:đại|bừa))\b|\bcứ (?:bịa|đoán|nói|đưa|trả lời|lấy) (?:\w+ )?(?:đại|bừa|ra|đi|bậy|một con số|tạm)\b"
    r"|\b(?:thử|hãy|bạn|cứ) đoán\b|\bđoán (?:xem|thử xem|đại(?! biểu)|bừa)\b|\bbịa (?:ra|giúp|hộ|giùm|cho tôi|đại|một|số liệu|câu trả lời|thêm)\b"
    r"|\b(?:cách|giúp|hướng dẫn|làm sao(?: để)?|chỉ) (?:\w+ ){0,3}(?:làm giả|giả mạo|ngụy tạo)\b"
    rf"|{OPENING}(?:giả mạo|làm giả)\b"
    rf"|{OPENING}(?:sửa|đổi|nâng|tăng|giảm|chỉnh)(?: \w+){{0,6}}? (?:số liệu|con số|chữ ký|con dấu|kết quả|ngày ký)\b.{{0,40}}\b(?:thành|cho đẹp|lên|xuống|để báo cáo)\b"
    r"|\b(?:mà )?(?:không|đừng|chẳng) (?:cần |phải |được )*(?:cần|phải|dựa|căn cứ|bám) (?:vào |trên |theo |các )*(?:tài liệu|nguồn|trích dẫn|dẫn chứng)\b"
    rf"|{OPENING}(?:đổi|sửa|thay|chỉnh|nâng|hạ)(?: [\w,.%]+){{1,8}}? (?:thành|lên|xuống)(?: [\w,.%]+){{1,6}}? (?:rồi|và) (?:trả lời|nói)\b"
    rf"|{OPENING}(?:thêm|bơm|chế|độn)(?: \w+){{0,2}}? (?:số liệu|con số|thành tích)(?: \w+){{0,4}}? (?:vào|cho)\b"
    r"|\b(?:khỏi|không) cần (?:đúng|chính xác|thật|có thật|có nguồn)(?= (?:đâu|lắm|hay|và|hoặc|cũng|miễn|nguồn|sự thật|thực tế|số liệu)\b|\W*$|[,.;!])"
    rf"|{OPENING}nghĩ (?:giúp |hộ )?(?:cho {_ME} )?(?:một |ra |đại )*(?:cái )?(?:số|con số|số liệu)\b"
    r"|\bđoán thử\b|\bcon số bất kỳ\b|\bmake up\b|\bfabricate\b|\binvent\b|\bguess\b"
)
_OF_PENALTY = typed(
    r"\bbị (?:nghiêm )?(?:cấm|phạt|xử lý|xử phạt|kỷ luật)(?: \w+){0,3}? (?:không|gì|sao|thế nào|bao nhiêu)\W*$"
)
_WRITES = r"(?:soạn(?: thảo)?|viết|thảo|dự thảo|lập|làm|tạo|dựng|xây dựng|sáng tác|nghĩ ra|write|draft|compose)"
_TELLS = (
    r"(?:liệt kê|kể|nêu|tìm|tra|xem|cho biết|trả lời|tóm tắt|trích|đọc|nói|chỉ ra|giải thích|hỏi)"
)
_A_RULE = r".{0,60}\b(?:thì|phải|cần|được|là)\b.{0,60}\b(?:bao nhiêu|thế nào|ra sao|sao|gì|nào|mấy|ai|không)\b"
"""What holds for those who write: "soạn văn bản thì căn lề bao nhiêu"."""
_ASKED_TO_WRITE = rf"{_WRITES}(?! (?:(?:những|các|việc|được) )*(?:gì|sao|thế nào)\b)"
_COMPOSES = typed(
    rf"{OPENING}(?:soạn|viết|write|draft|compose) {_PAPERS}\b(?!{_A_RULE})"
    rf"|(?:{OPENING}|\b(?:giúp|nhờ|muốn bạn|cho {_ME}(?: xin)?) (?:\w+ ){{0,2}}?){_WRITES}"
    rf"(?: {_FAVOUR}(?: {_ME})?(?: với)?| ngay| lại| một| 1| an?\b| the| me)+(?: \w+){{0,5}}? {_PAPERS}\b"
    rf"|\b(?:nhờ|muốn|cần) bạn (?:\w+ )?{_WRITES}(?: \w+){{0,5}}? {_PAPERS}\b"
    rf"|\b(?:giúp|nhờ|hộ|muốn bạn)(?: {_ME})?(?: với)? (?:soạn(?: thảo)?|viết|dự thảo|thảo|lập)\b"
    rf"|\b{_ASKED_TO_WRITE}(?: \w+){{0,12}}? {_PAPERS}\b(?:(?!\b{_TELLS}\b).){{0,60}}\b(?:giúp|hộ|giùm|dùm)(?: {_ME})?(?: với| nhé| đi| ạ| không| được không)*\W*$"
    rf"|{OPENING}{_WRITES}(?: \w+){{0,12}}? {_PAPERS}\b.{{0,60}}\bcho {_ME}(?: với| nhé| đi| ạ| không| được không)*\W*$"
)
_PREDICTS = typed(
    rf"{OPENING}(?:tưởng tượng|hình dung) (?:thử|xem|giúp|nếu|rằng)\b|"
    rf"{OPENING}(?:dự đoán|tiên đoán|phán đoán|tiên tri|bói(?! thuong)|xem bói|predict|forecast)\b"
    r"|\b(?:dự đoán|tiên đoán) (?:giúp|xem|thử|hộ|về|rằng)\b|\bbạn (?:có thể )?(?:\w+ )?(?:dự đoán|dự báo|tiên đoán|phán đoán)\b"
    r"|\bai (?:sẽ|có thể|được) (?:\w+ ){0,3}(?:trúng cử|thắng cử|kế nhiệm|thay (?:ông|bà|thế)|lên (?:làm|chức|thay)|bị bắt|mất chức)\b"
    r"|\bai (?:sẽ )?(?:làm|lên|là|trở thành) (?:\w+ ){1,6}(?:nhiệm kỳ|khóa) (?:tới|sau|mới)\b"
    r"|\bai (?:sẽ )?(?:làm|lên|là|trở thành|giữ) (?:\w+ ){1,8}(?:tiếp theo|kế tiếp|sắp tới)\W*$|\bsắp tới (?:\w+ ){0,4}(?:tăng hay giảm|lên hay xuống)\b"
    r"|\bliệu\b.{0,80}\b(?:thành công|thất bại|sụp đổ|vỡ nợ|phá sản|đạt được|sáp nhập|tăng|giảm|chiến tranh|thắng|thua)\b.{0,25}\bkhông\W*$"
    r"|\b(?:\d+|vài|mươi|trăm|mấy|mười|năm) năm nữa\b.{0,60}\b(?:thế nào|ra sao|sẽ|bao nhiêu|còn không)\b"
)

_JUDGED = (
    r"(?:xứng đáng|viển vông|vô lý|đáng tin|tham nhũng|lạc hậu|lãng phí|thừa thãi|công bằng|đáng ghét|đáng khen|giỏi|tài giỏi|"
    r"kém cỏi|yếu kém|thối nát|hợp lý|khả thi|thực tế|tệ|ngu|phi lý|thỏa đáng|chính đáng|sáng suốt|đàng hoàng|hay ho)"
)
_TOO_MUCH = r"(?:\w+ ){1,14}?có (?:hơi |quá |bị |là )*(?:quá|hơi|(?:gắt|nặng|nhẹ|cao|thấp|nhiều|ít|khắt khe|ngặt nghèo|lỏng|chặt|rườm rà|phiền|bất công|thiệt)(?= (?:quá|lắm)\b))(?: \w+){0,2}? (?:không|ko|hông)"
"""Asked whether something is too much: "thấy siết vậy có quá tay không"."""
_OPINES = typed(
    r"\btheo (?:ý |ý kiến |quan điểm |cảm nhận |đánh giá |suy nghĩ |góc nhìn )*(?:của |riêng )*(?:bạn|anh|chị|anh chị|anh/chị|em|ad|quý vị|admin)\b"
    r"(?! (?:em|hiểu|biết|được biết|thị|tiêu|số|đạo|tiết|cục|bộ|nhánh|phí|trả)\b)"
    r"|\b(?:ý kiến|quan điểm|suy nghĩ|cảm nghĩ|nhận xét|đánh giá|bình luận|cảm nhận) (?:riêng |cá nhân )*của (?:chính )?(?:bạn|em|ad|anh/chị)\b"
    r"|\b(?:bạn|anh/chị|anh chị|ad) (?:có )?(?:nghĩ|cảm thấy|đánh giá|cho rằng|ủng hộ|thích|ghét|nhận xét|đồng ý|đồng tình|phản đối|(?<=có )tin|tin(?= (?:rằng|là|vào|tưởng|ai|ông|bà|chuyện|lời|không|ko)\b|\W*$)|yêu|"
    rf"bầu|chọn|thấy (?:{_TOO_MUCH}|"
    r"sao|thế nào|gì|(?:\w+ ){1,14}?(?:thế nào|ra sao|như thế nào|hay không|có hay|tốt không|được không|ổn không|đúng không|hợp lý|có \w+ không)))\b"
    r"(?!.{0,30}\b(?:văn bản|kế hoạch|nghị quyết|quyết định|hướng dẫn|trang|mục) nào\b)"
    rf"|\b(?:anh|chị|em|ad|bác|cô) (?:nghĩ|thấy) (?:sao|gì|thế nào|ra sao|{_TOO_MUCH})\b"
    rf"|{OPENING}cho (?:{_ME} )?(?:xin )?(?:ý kiến|nhận xét|quan điểm|bình luận)(?: (?:về|của bạn)\b|\W*$)"
    rf"|{OPENING}(?:bình luận|nhận xét|đánh giá) (?:giúp|hộ|xem|thử)\b"
    rf"|{OPENING}(?:đánh giá|nhận xét|bình luận|phê bình|khen|chấm điểm|xếp hạng|phán xét|chê)(?: (?:về|xem|giúp|thử|năng lực|tài năng|đạo đức|tư cách|phẩm chất|của))* "
    r"(?:ông|bà|đồng chí|chủ tịch|bí thư|lãnh đạo|thủ tướng|bộ trưởng|giám đốc|đảng|chính quyền|nhà nước|chế độ|chính phủ)\b(?!.*\b(?:tiêu chí|quy trình|quy định|ai|hằng năm|theo)\b)"
    r"|\b(?:đảng|phe|chế độ|nước|lãnh đạo|ông|bà|vị|bên|phía|ứng viên|chủ tịch|bí thư|giám đốc|tỉnh ủy)(?: (?:sở|tỉnh|huyện|xã|phường|phòng|ban))? nào (?:là |thì |có )?(?:tốt|giỏi|đúng|đáng tin|xấu|tệ|dở|yếu|kém|tham|hay|mạnh|xứng đáng|có tâm|có tầm|có đức|uy tín)(?: \w+)? ?(?:hơn|nhất)\b"
    r"|\bai (?:là người )?(?:giỏi|tài|tốt|xấu|tham|tệ|kém|đáng|xứng đáng|đẹp) (?:\w+ )?(?:hơn|nhất)\b"
    r"|\b(?:ủng hộ|bầu(?: cho)?|bỏ phiếu(?: cho)?|tin|theo|chọn|đứng về) (?:bên nào|phe nào|phía nào|đảng nào|ứng viên nào)\b|\b(?:nên|sẽ) (?:ủng hộ|bầu(?: cho)?|bỏ phiếu(?: cho)?|tin|chọn) ai\b"
    r"|\b(?:ông|bà|chủ tịch|bí thư|giám đốc|chế độ|đảng|lãnh đạo|chính quyền|nhà nước|chính phủ)\b(?: \w+){0,4}? có (?:\w+ )?(?:tốt|dân chủ|xấu|ác|tham|tử tế)(?: \w+)? không\W*$"
    r"|\b(?:với|và|hay|so với) .{1,50}\b(?:ai|bên nào)(?: \w+){0,2}? (?:tốt|giỏi|hay|khá|kém|tệ|dở|tâm huyết) hơn\b"
    r"|\b(?:chính sách|chủ trương|quyết định|nghị quyết|kế hoạch) (?:này|đó|ấy) có (?:\w+ )?(?:công bằng|nhân văn|nhân đạo|dân chủ|thiên vị|sai lầm)\b"
    r"|\bnói thật (?:đi|xem|lòng)\b|\b(?:đảng|nhà nước|chế độ|chính quyền)(?: \w+){0,2}? có nên\b|\bnên theo (?:đạo|tôn giáo|đảng|phe) nào\b"
    r"|\bai (?:xứng đáng|nên|đáng) (?:làm|lên|được|giữ)\b"
    r"|\b(?:hay|hoặc) .{1,60}(?<!tăng )(?<!giảm )(?<!trưởng )\b(?:tốt|hay|giỏi|đẹp|mạnh|đúng|đáng sống|văn minh) hơn\W*$"
    r"|^\D*\b(?:đúng hay sai|nên hay không nên|tốt hay xấu)\W*$"
    rf"|\bcó (?:quá |thực sự |thật sự |thật )?{_JUDGED}(?: (?:quá|lắm|thật|hay))*(?: chứ| hay)? không\W*$"
    r"|\b(?:tôi|mình|em) có nên (?:mua|bán|đầu tư|cưới|lấy|ly hôn|kiện|bỏ việc|nghỉ việc|tin|yêu|bầu|vay|theo)\b"
    r"|\b(?:what do you think|your opinion|do you (?:like|support|believe|agree)|in your (?:view|opinion)|who is (?:better|best))\b"
)

_AILING = (
    r"(?:đau|sốt|ho|bệnh|mệt|mất ngủ|tiêu chảy|dị ứng|nổi mẩn|ung thư|tiểu đường|huyết áp|cảm|cúm|"
    r"triệu chứng|mang thai|có thai|ngứa|buồn nôn|chóng mặt|khó thở|trầm cảm)"
)
_SELF = r"(?:tôi|mình|em|con (?:tôi|em)|cháu|bé|mẹ tôi|bố tôi|vợ tôi|chồng tôi|mẹ em|người nhà)"
_MEDICAL = typed(
    rf"\b{_SELF}(?: \w+){{0,6}}? {_AILING}\b.{{0,60}}"
    r"\b(?:thuốc|chữa|điều trị|có sao không|nguy hiểm|bệnh gì|bị gì|làm sao|ăn gì|kiêng|khám ở đâu|có nên)\b"
    rf"|\b{_SELF}\b.{{0,60}}\b(?:có sao không|có phải (?:bị )?bệnh)\b|\b{_AILING}\b.{{0,40}}\b(?:uống|ăn|bôi|làm) gì (?:cho|để|thì|mới) ?(?:khỏi|hết|đỡ|mau)"
    r"|\bthuốc (?:gì|nào) (?:trị|chữa)\b|\buống \w+ (?:\w+ )?(?:mấy|bao nhiêu) (?:ngày|viên|lần)\b|\b(?:uống|dùng) thuốc (?:gì|nào)\b|\bcách chữa (?:bệnh|trị|dứt|khỏi)\b|\bkê đơn (?:giúp|cho)\b|\bbị bệnh gì\b"
)
_LEGAL = typed(
    r"\b(?:tôi|(?<!chứng )mình|em|hàng xóm|gia đình tôi|nhà tôi)\b.{0,80}"
    r"\b(?:ly hôn|khởi kiện|kiện (?:ra tòa|ai|được|thế nào|ở đâu|không)|đi tù|ăn tù|bị tù|thừa kế|di chúc|thắng kiện|chia tài sản|"
    r"quỵt nợ|đòi nợ|đánh tôi|bị đánh|bị lừa|lừa đảo|lấn đất|lấn chiếm|tranh chấp|bị đuổi việc|sa thải|giành quyền nuôi con)\b"
    r"|\btư vấn (?:luật|pháp luật|pháp lý) (?:cho|giúp|hộ) (?:tôi|mình|em)\b"
)


def swears(message: str) -> bool:
    """Whether a message, as typed, holds a swear word that is another word without its marks."""
    return bool(_SWEARS.search(message))


def insults(reading: str) -> bool:
    """Whether it insults, or asks to.

    >>> insults("bạn ngu quá"), insults("chính sách cho ngư dân"), insults("mang theo giấy tờ gì")
    (True, False, False)
    """
    return bool(_INSULTS.search(reading))


def asks_private_data(reading: str) -> bool:
    """Whether it asks for what is a person's own affair (Luật Bảo vệ dữ liệu cá nhân 2025).

    >>> asks_private_data("so dien thoai cua ong hung"), asks_private_data("số điện thoại đường dây nóng")
    (True, False)
    >>> asks_private_data("nha rieng le van an o dau"), asks_private_data("phep xay nha rieng le bay gio may ngay")
    (True, False)
    """
    asks = _PRIVATE.search(reading) and not _PUBLIC.search(reading)
    return bool(asks) and not is_errand(reading)


def asks_invention(reading: str) -> bool:
    """Whether it asks to make up or to write something.

    What the rules say of those who do so is a question.

    >>> asks_invention("soan ke hoach gium"), asks_invention("soan thao ke hoach do ai lam")
    (True, False)
    >>> asks_invention("soạn văn bản thì căn lề bao nhiêu"), asks_invention("soạn công văn xin xe")
    (False, True)
    >>> asks_invention("số nào cũng được, không cần đúng"), asks_invention("không cần đúng địa bàn")
    (True, False)
    >>> asks_invention("làm giả con dấu"), asks_invention("làm giả con dấu thì bị phạt thế nào")
    (True, False)
    """
    composes = _COMPOSES.search(reading) is not None
    return composes or (_INVENTS.search(reading) is not None and not _OF_PENALTY.search(reading))


def asks_prediction(reading: str) -> bool:
    """Whether it asks what will happen, not what a document foresees.

    >>> asks_prediction("hãy dự đoán grdp"), asks_prediction("kế hoạch dự báo grdp bao nhiêu")
    (True, False)
    """
    return bool(_PREDICTS.search(reading))


def asks_opinion(reading: str) -> bool:
    """Whether it asks what the bot thinks, or who or what is better.

    >>> asks_opinion("theo ban co nen khong"), asks_opinion("theo uyban chi dao phai lam gi")
    (True, False)
    >>> asks_opinion("thơ hay nhạc hay hơn?"), asks_opinion("lúa hay ngô tăng mạnh hơn?")
    (True, False)
    """
    return bool(_OPINES.search(reading))


def asks_personal_advice(reading: str) -> bool:
    """Whether a patient or a party to a dispute asks what to do.

    >>> asks_personal_advice("tôi bị đau đầu uống thuốc gì"), asks_personal_advice("sở y tế làm gì")
    (True, False)
    """
    return bool(_MEDICAL.search(reading) or _LEGAL.search(reading))
