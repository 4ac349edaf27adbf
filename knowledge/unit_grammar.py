"""Where the name of a unit goes on and where it ends: the small words, marks and levels inside it.

Vietnamese names of bodies put the kind first, then the field, then the level or place
(decree 30/2020/NĐ-CP, Phụ lục II); what of a verb's look stands inside follows from these.
"""

from __future__ import annotations

import re

from knowledge.capitals import compile_capitals

LONGEST_UNIT = 200
LONGEST_LIST = 1500  # of members that share one head
TRAILING = " .,:;…-–/"
SEPARATOR = re.compile(
    r"\s*(?:[,;]\s*(?:(?:và|cùng|hoặc)\s+)?|\s(?:và|cùng với|cùng|hoặc)\s+|&\s+)"
)
WORD = re.compile(r"\s*((?:TP|Tp|TX|P)\.(?=\s?[A-ZĐ])|[^\W_]+(?:[/&.-]?[^\W_]+)*)")
DASH = re.compile(r"\s*[-–]\s*[^\W\d_]+|/(?=[^\W_])")
QUOTED = re.compile(r"\s*[“\"][^”\"]{1,60}[”\"]")
BRACKET = re.compile(r"\s*\([^()]{0,160}\)")
BARE = re.compile(
    r"(?:Ban|Trung tâm|Phòng|Chi cục|Cục|Tổng cục|Quỹ|Tổ|Hội đồng|Viện|Trạm|Đội|Trường|Văn phòng|Công ty|Cơ quan"
    r"|Nhà máy|Đoàn|Hội|Ủy ban|Bộ phận|cơ quan|[Bb]an)\s*$"
)
WITHIN = re.compile(
    r"(?:Văn phòng|[Tt]rưởng|Thường trực|[Tt]hành viên|Phó|Giám đốc|Chủ tịch|Thư ký|giúp việc) (?:Ban|Tổ|Hội đồng|Quỹ)\s*$"
)
NOUNS = re.compile(
    r"(?:[dD]ự án|đầu tư|công tác|công trình|cơ quan|chương trình|hoạt động|(?<!đặc )khu|lĩnh vực|vốn|phạm vi|thẩm quyền|địa bàn|nhà nước"
    r"|(?<!đơn vị )(?<!cơ quan )chức năng|nhiệm vụ|được|dịch vụ|chi nhánh|lực lượng|phòng|tổ|ban|đội|quỹ|bộ phận|chế độ|các|những|việc|và|tài sản"
    r"|hệ thống|người|chủ|đối tượng|kế hoạch|đề án|nơi|có|giáo dục|an toàn|đã|đang)\s*$"
)
FIELD = re.compile(
    r"(?:Trung tâm|Viện|Ban|Quỹ|Phòng|Cục|Chi cục|Vụ|Trường|Công ty) (?:Nghiên cứu|Xúc tiến|Hỗ trợ|Bồi dưỡng|Kiểm định|Quản lý"
    r"|Bảo vệ|Ứng dụng|Chuyển giao|Tư vấn|Đầu tư|Phát triển|Khai thác|Giám sát|Điều hành|Chuyển đổi|Xây dựng|Bảo tồn)(?: và|,| -)?\s*$"
)
USED = re.compile(
    r"(?:quản lý|sử dụng|kinh doanh|sản xuất|hoạt động|khai thác|vận hành|tham mưu|đào tạo|đóng|cung cấp (?:sản phẩm|dịch vụ|nền tảng)"
    r"|đăng ký (?=đầu tư|kinh doanh|đất đai)|(?<=đăng ký )(?:đầu tư|kinh doanh))\b"
)
USERS = re.compile(
    r"(?:đơn vị|doanh nghiệp|tổ chức|cá nhân|cơ sở|hộ|cơ quan|trường|công ty)(?: đăng ký)?\s*$",
    re.IGNORECASE,
)
ORGANISED = re.compile(
    r"tổ chức (?=chính trị|đảng|đoàn thể|xã hội|hội(?! nghị| thảo| thi| họp| chợ)|tôn giáo|có |liên quan|khác|thành viên|kinh tế|nghề)"
    r"|(?<=ngành )quản lý (?=[^,.;:]{1,40} (?:theo chức năng|có trách nhiệm|chịu trách nhiệm)\b)|(?<=[Nn]ông nghiệp )ứng dụng (?=[Cc]ông nghệ cao)"
)
DESCRIBED = re.compile(
    r"được (?:giao|phân công|cấp|ủy quyền|mời|chọn|lựa chọn|thành lập|phân cấp|chỉ định)\b"
)
COORDINATED = compile_capitals(
    r"[a-zà-ỹđ]+(?:\s[a-zà-ỹđ]+)?\s(?:và|&|[-–])\s(?=[A-ZĐÀ-Ỹ][a-zà-ỹđ])"
)  # small syllables that "và" ties to another field of the name: "Biển đảo và Thủy sản"
BEYOND = re.compile(r"(?:theo(?! quy định)|để|nhằm|trong quá trình|trên cơ sở)\b")
CHARGED = re.compile(
    r"\s+được (?:giao|phân công)(?: nhiệm vụ)?(?: chủ trì)?(?:,? phối hợp)?(?: (?:thực hiện|triển khai))?(?: (?:các |những )?nhiệm vụ)?"
    r"(?=\s[^.;:]{0,160}?(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ động|khẩn trương)\b)"
)  # which bodies of a group are meant, before what they have to do
FIELDS = compile_capitals(
    r":\s*(?=[A-ZĐÀ-Ỹ][^\W_]*(?:\s[^\W_]+){0,6}\s*(?:[,;]|[-–]\s|\svà\s|[.:]?$))"
)
PRODUCERS = re.compile(r"[Cc]ác cơ sở (?:sản xuất|nuôi|kinh doanh|chế biến)[^,;]*")
TITLED = re.compile(
    r"(?:chủ trì|phối hợp) (?=có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)|chủ trì,"
)
ASIDE = re.compile(
    r"(?:nhất là|đặc biệt|trong đó|bao gồm|gồm|cũng như|như|kể cả|có|nơi|qua|trên|tại|với|bằng|từ|đến|trước|sau|về|do|là|mà"
    r"|thì|đúng|vì|bởi|ngay|cùng|chỉ|mỗi|mọi|tất cả|không|một|các)\b"
)
FUNCTION = re.compile(
    r"(?:để|nhằm|theo|khi|nếu|trong quá trình|trong việc|trong phạm vi|trong thời|trên cơ sở|cần|phải|sẽ|nên|đã|đang|vẫn|cũng|luôn|đều|còn|chưa|tùy|tuỳ)\b"
)
DIRECTING = re.compile(r"(?:[Bb]an [Cc]hỉ đạo|[Bb]an [Đđ]iều (?:hành|phối)|[Tt]ổ [Cc]ông tác) $")
DIRECTED = re.compile(
    r"(?:chuyển đổi|phát triển|xây dựng|cải cách|đổi mới|tổng kết|bảo vệ|thực hiện|ứng phó|sắp xếp)\b"
)  # what a board is set up for, though these are verbs
ENDED = compile_capitals(
    r"(?:tỉnh|thành phố|xã|phường|đặc khu|huyện|khu vực|vùng|thôn|Việt Nam)(?:\s[A-ZĐÀ-Ỹ][^\W_]*)+\s*$|Việt Nam\s*$"
)  # the place, or what stands for it, that ends a name
PROPER_NAME = compile_capitals(r"[A-ZĐÀ-Ỹ][^\W_]*\s[A-ZĐÀ-Ỹ][^\W_]*$")
ORPHAN = re.compile(
    r"(?<= )(?:tỉnh|thành phố|xã|phường|huyện|đặc khu) (?!(?:và|hội|[uủ]y|uỷ|đảo|đoàn|bộ|phố|trấn)$)[a-zà-ỹđ]+$"
)
KNOWN_KIND = re.compile(r"(?:Giám đốc |Phó Giám đốc |Lãnh đạo )?(?:Sở|Bộ)\b")
CLOSED = compile_capitals(
    r"^(?!.*\b[Cc]ác\b)[A-ZĐÀ-Ỹ].* (?:[Tt]ỉnh|[Tt]hành phố|xã|phường|huyện|đặc khu)\s*$"
)  # a single body whose level ends its name: "Thư viện tỉnh"
WIDENS = re.compile(
    r"(?:[uủ]y|uỷ|hội|đoàn|tổ|bộ|đảo|phố|trấn|về|thuộc|trực thuộc|trên|có|liên quan|được|nơi|tại|phòng,? chống|cấp|và)\b"
)
APART = re.compile(r"(?:đại biểu|[uủ]y ban|uỷ ban|ubnd|hđnd)$")
PLURAL = re.compile(r"[Cc]ác (?=[^\W\d_])")
PUBLIC = re.compile(
    r"(?:(?:các|những|nhóm|một số) )*(?:ngành, lĩnh vực của nền kinh tế|nghệ (?:nhân|sĩ|sỹ)|học sinh|sinh viên|giáo viên|giảng viên|chuyên gia|người (?!đứng đầu)|giám tuyển|nhà thiết kế"
    r"|tình nguyện viên|cộng tác viên|khách|du khách|vận động viên|phụ huynh)(?!\w)",
    re.IGNORECASE,
)  # people, whom nobody can give a task as a body
PROPER_PLURAL = compile_capitals(r"các (?=[A-ZĐ][a-zà-ỹđ])")
PROPER_GROUP = compile_capitals(r"[Cc]ác [A-ZĐ][a-zà-ỹđ]+ [a-zà-ỹđ]+")
GENERAL = frozenset({"cơ quan", "tổ chức", "cá nhân", "đơn vị", "doanh nghiệp"})
LEVEL = re.compile(r"(?:tỉnh|thành phố|xã|phường|huyện|đặc khu)\b")
LEVEL_END = re.compile(
    r"\b(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)$", re.IGNORECASE
)
ONLY_HEAD = re.compile(r"Báo|Sở|Bộ|Phòng")
FIELDED = frozenset({"phòng", "ban", "sở", "bộ", "cục"})
SECOND = re.compile(
    r"\b(?:Công|Chương|Quy|Đăng|Thư|Thành|Độc|Ngoại|Bàn|Chuyển|Phân|Sáng|(?<!Tiểu )(?<!Trung )(?<!Khoa )(?<!Đại )(?<!Văn )(?<!Y )Học|Khám|Điều) $",
    re.IGNORECASE,
)
SITUATED = re.compile(
    r"\s+(?:ở\s+(?:các|những|mọi)|đối với|bằng (?:nhiều|các|mọi|những)|(?<=liên quan )(?:tới|đến))\b"
)
PLURAL_BODY = re.compile(
    r"\b[Cc]ác (?:[Ss]ở|[Bb]ộ|[Pp]hòng|[Bb]an|[Bb]an, ngành|[Ss]ở, ngành|[Bb]ộ, ngành|[Cc]ơ quan|[Hh]ội|[Tt]ỉnh|[Tt]ỉnh, thành phố|[Xx]ã, phường|[Đđ]ơn vị|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Nn]ước|[Tt]hành phố|[Hh]uyện|[Cc]ục|[Vv]ụ|[Vv]iện|[Cc]hi cục|[Tt]hôn|[Cc]ông ty|[Bb]ộ, cơ quan|[Tt]rường|[Tt]rung tâm|[Đđ]oàn thể)$"
)
SERVES = re.compile(
    r"(?:Chánh )?[Vv]ăn phòng (?:Đoàn (?:ĐBQH|[Đđ]ại biểu Quốc hội)|HĐND|Hội đồng nhân dân|UBND|[UỦ]y ban nhân dân)"
)
SERVED = re.compile(r"(?:HĐND|Hội đồng nhân dân|UBND|[UỦ]y ban nhân dân)(?!\w)")
"""One office that serves two bodies: "Văn phòng HĐND và UBND phường"."""
