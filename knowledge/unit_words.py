"""The words of which units' names are made, and those with which what they do begins.

Capitals follow decree 30/2020/NĐ-CP, Phụ lục II (viết hoa tên cơ quan, tổ chức): a name
begins with the kind of unit, then what it is in charge of, then its level or place.
"""

from __future__ import annotations

import functools
import re
from importlib.resources import files

from knowledge.capitals import compile_capitals

_BODIES = (
    r"Sở(?! hữu)|Bộ (?!máy|luật|chỉ số|tiêu chí|thủ tục|phận|mặt|ba|sưu|đội|dữ liệu|tài liệu|câu hỏi|công cụ)"
    r"(?=[A-ZĐÀ-Ỹ]|trưởng|chỉ huy|tư lệnh)"
    r"|Ban(?= [A-ZĐÀ-Ỹ]| tuyên| chỉ đạo| quản lý| chấp hành| thường vụ| tổ chức| dân vận| giám| biên| điều hành| chỉ huy)"
    r"|Phòng(?! ngừa|,? chống|,? tránh| hộ| bệnh| trừ| thủ)|P\.(?=[A-ZĐ]{3})"
    r"|Trung tâm|Thư viện|Bảo tàng|Văn phòng(?! phẩm)|Chi cục|Cục(?! bộ)|Tổng cục"
    r"|Vụ (?!việc|án|mùa|Đông|Xuân|Hè)(?=[A-ZĐÀ-Ỹ])|Viện(?! trợ)|Học viện|Đại học (?=[A-ZĐÀ-Ỹ])|Phân hiệu"
    r"|Báo(?! cáo| chí| đảm| động| hiệu| giá| hỷ| vệ| tồn| hiểm)"
    r"|Đài(?! thọ)|Cổng [Tt]hông tin|Cổng TTĐT|Cổng [Dd]ịch vụ|Trang [Tt]hông tin điện tử|Tạp chí|Thông tấn xã"
    r"|Công [Aa]n|[UỦ]BND|UBMTTQ|UB MTTQ|[UỦ]y [Bb]an|Uỷ [Bb]an|HĐND|Hội đồng|Thường trực (?=[A-ZĐÀ-Ỹ])"
    r"|Hội(?= [A-ZĐÀ-Ỹ])|Đoàn(?= [A-ZĐÀ-Ỹ]| thanh niên| đại biểu| kiểm tra| giám sát| công tác)"
    r"|Liên đoàn|Liên minh|Liên hiệp|Hiệp hội|Đảng [uủ]y|Đảng uỷ|Đảng bộ|Đảng đoàn|Ban cán sự|Tổ đảng"
    r"|Tỉnh [uủ]y|Tỉnh uỷ|Thành [uủ]y|Thành uỷ|Huyện [uủ]y|Cấp [uủ]y|Tỉnh đoàn|Tỉnh Đoàn|Thành đoàn|Thành Đoàn"
    r"|Mặt trận Tổ quốc|MTTQ|Kho bạc|Ngân hàng|Bảo hiểm [Xx]ã hội|BHXH"
    r"|Thanh tra (?=tỉnh|thành phố|Thành phố|Tỉnh|Chính phủ|Sở|Bộ)|Thuế (?=tỉnh|thành phố|Thành phố|cơ sở)"
    r"|Thống kê (?=tỉnh|thành phố|Thành phố)|Cơ quan (?=[A-ZĐ]|đăng ký|chủ trì có|phối hợp có)|T[òo][aà] án|Tòa án|Viện [Kk]iểm sát"
    r"|Trường (?!hợp)|Bệnh viện|Trạm (?!biến)|Đội (?!ngũ|hình)|Tổ đại biểu|Đại biểu (?=[A-ZĐ])|Tổ (?=[Cc]ông tác|[Cc]huyên|[Cc]ông nghệ|[Gg]iúp việc|[Tt]hư ký|[Bb]iên tập)"
    r"|Công ty|Tổng công ty|Tổng Công ty|Tập đoàn|Hợp tác xã|Quỹ (?=[A-ZĐÀ-Ỹ]|bảo|đầu|phát|hỗ)|Nhà hát|Nhà [Vv]ăn hóa|Nhà [Vv]ăn hoá|Nhà máy"
    r"|Bộ phận [Mm]ột cửa|BCH|BTV|BCĐ|BQL|VP |Văn phòng"
    r"|Thủ tướng|Chính phủ|Quốc hội|Cựu chiến binh|Đồn (?=[A-ZĐ]|[Bb]iên)|Hạt (?=[A-ZĐ]|[Kk]iểm)|Chi bộ|LĐLĐ|Khối (?=[A-ZĐÀ-Ỹ])|Ngành (?=[A-ZĐÀ-Ỹ])"
    r"|Lực lượng (?=[A-ZĐ]|vũ trang)|Bộ đội [Bb]iên phòng|Cảnh sát biển|Vườn quốc gia|Chi nhánh (?=[A-ZĐ])|Thành viên (?=Ban|Tổ|Hội|Đoàn)"
    r"|Công đoàn (?=[A-ZĐ]|các|ngành|viên chức)|Phân viện|Tiểu ban|Khu Quản lý|Tòa soạn|Quân khu|Binh đoàn"
    r"|Đại sứ quán|(?:Tổng )?[Ll]ãnh sự quán|Câu lạc bộ|Hãng (?=[a-zđ]+ [A-ZĐÀ-Ỹ]|[A-ZĐÀ-Ỹ])|Nhà xuất bản|Trại (?=giam|tạm giam|[A-ZĐÀ-Ỹ])|Phái đoàn|Ban đại diện"
    r"|Điện lực|Bưu điện|Viễn thông (?=[A-ZĐ]|tỉnh|thành)|Cảng (?=[A-ZĐ])|Cảng vụ|Hải quan (?=[A-ZĐ]|khu|tỉnh)"
)
_OFFICES = (
    r"Thủ trưởng|(?:Phó )?(?:Tổng )?[Gg]iám đốc|[Nn]gười đứng đầu (?=các|cơ quan|cấp|đơn vị|địa)|(?:thủ trưởng|lãnh đạo) (?=các|cơ quan|đơn vị|cấp)|Lãnh đạo (?=[A-ZĐ]|các|cấp)|Chủ tịch|Phó Chủ tịch|Chánh [Vv]ăn phòng"
    r"|Chánh [Tt]hanh tra|Trưởng (?=[Bb]an|[Pp]hòng|[Tt]hôn|[Đđ]oàn|[Cc]ông an|các|[Cc]ơ quan|[Tt]iểu ban)|Bộ trưởng|Thống đốc|Tổng Thanh tra|Cục trưởng|Chi cục trưởng|Đồn trưởng|Trạm trưởng|Phó Thủ tướng|Vụ trưởng"
    r"|Viện trưởng|Hiệu trưởng|Chủ nhiệm|Bí thư|Tổ trưởng|Đội trưởng|Thường trực (?=[A-ZĐ])|Chỉ huy trưởng|Tổng Biên tập|Kế toán trưởng|Đồng chí (?=[A-ZĐ])"
)
_MANY = (
    r"sở|ban(?! hành)|bộ|phòng|đơn vị|cơ quan|tổ chức|chi bộ|đảng [uủ]y|đảng uỷ|đảng bộ|đảng đoàn|cấp [uủ]y|cấp uỷ|huyện(?! [uủ]y| uỷ)|quận|thị xã|thị trấn"
    r"|tỉnh(?! [uủ]y| uỷ)|tỉnh [uủ]y|tỉnh uỷ|thành phố|thành [uủ]y|thành uỷ|huyện [uủ]y|huyện uỷ|thành viên|địa phương|doanh nghiệp|trường(?! hợp)|tổ(?! hợp)|hội(?! nghị| đồng|  thảo)|đoàn thể|đoàn|ubnd|[uủ]y ban|uỷ ban|hđnd|xã(?! hội)|phường|đặc khu"
    r"|trung tâm|ngành(?! nghề)|cấp|chủ đầu tư|chủ rừng|chủ hồ|chủ|báo(?! cáo| chí)|đài|hiệp hội|ngân hàng|cơ sở|viện|công ty|tổng công ty|tập đoàn|hợp tác xã"
    r"|đồng chí|phó|nhà mạng|nhà trường|nhà đầu tư|nhà thầu|nhà máy|nhà khoa học|cá nhân|hộ|đại biểu|chi cục|cục|lực lượng|hãng|bệnh viện|khoa(?! học)|văn phòng|chi đoàn"
    r"|chi nhánh|trạm|đội|khối|thôn|bản|ấp|tiểu ban|tiểu khu|khu phố|tổ dân phố|tổ dân|ban quản lý|nhóm|công an|chính quyền|liên minh|liên đoàn|kho bạc|vụ|học viện|đại học"
    r"|mặt trận|cán bộ|đại sứ quán|(?:tổng )?lãnh sự quán|câu lạc bộ|thủ trưởng|giám đốc|chủ tịch|lãnh đạo"
)
_MEMBERS = r"nhân dân|người dân|hộ gia đình|tổ chức chính trị|hội đoàn thể|cán bộ|công chức|hội viên|đoàn viên"
_GROUPS = (
    rf"[Cc]ác (?i:{_MANY})\b|(?:[Ss]ở|[Bb]ộ), (?:ban, )?ngành\b"
    r"|Ban [Tt]uyên giáo\b|Doanh nghiệp(?= [a-zđ])|Chủ (?:đầu tư|rừng)\b|Nhà (?:thầu|đầu tư|trường)\b|Hội(?=, hiệp hội)"
    r"|Cơ quan, đơn vị\b|Địa phương\b|Đơn vị (?=chủ|tư vấn|sự nghiệp|quản lý|vận hành|thi công)"
)
_PLACES = r"(?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Hh]uyện) (?=[A-ZĐÀ-Ỹ])"

HEAD = compile_capitals(rf"(?<![\w-])(?:{_OFFICES}|{_GROUPS}|{_BODIES})")
PLACE = compile_capitals(_PLACES)
MANY = re.compile(rf"(?:các )?(?:{_MANY}|{_MEMBERS})\b", re.IGNORECASE)
ACRONYM = compile_capitals(r"(?:[A-ZĐ]{3,}|[A-Z][a-z]+[A-Z]\w+)(?![\w/-])")

STRONG = re.compile(
    r"(?:khẩn trương )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp|có nhiệm vụ|chủ động|căn cứ|khẩn trương"
    r"|nghiêm túc|định kỳ|cần\b|phải\b|báo cáo|tổ chức thực hiện|tổ chức triển khai|triển khai thực hiện|trên cơ sở)\b"
)


@functools.cache
def listed(section: str) -> tuple[str, ...]:
    """Return the lines of a section of `knowledge/lists/units.txt`."""
    text = files("knowledge").joinpath("lists/units.txt").read_text(encoding="utf-8")
    body = text.split(f"[{section}]\n", 1)[1].split("\n[", 1)[0]
    return tuple(line for line in body.splitlines() if line)


@functools.cache
def verbs() -> re.Pattern[str]:
    """Return the pattern of the words that begin what a unit has to do, in small letters."""
    words = {word for line in listed("verbs") for word in line.split(", ")}
    return re.compile(
        rf"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})(?!\w)"
    )


@functools.cache
def known_names() -> re.Pattern[str]:
    """Return the pattern of the fields whose commas and conjunctions belong to the name."""
    names = sorted(listed("names"), key=len, reverse=True)
    spelled = "|".join(
        re.escape(n).replace("hóa", "h(?:óa|oá)").replace(r"\-", "[-–]") for n in names
    )
    return re.compile(rf"\s+(?:{spelled})(?![^\W_])")


@functools.cache
def organisations() -> re.Pattern[str]:
    """Return the pattern of organisations that are named without a head."""
    names = sorted(listed("organisations"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})(?!\w)")


@functools.cache
def small_words() -> frozenset[str]:
    """Return the syllables that stand small inside the name of one unit."""
    fields = {w for name in listed("names") for w in re.findall(r"[^\W_]+", name) if w.islower()}
    return frozenset(fields | set(_LEVELS.split())) - {"và", "báo"}


_LEVELS = (
    "nhân dân tỉnh thành phố huyện xã phường thị trấn quận cấp trực thuộc trung ương quân sự hóa hoá hội khu"
    " viện tiểu học của các đặc nước và cơ sở vực mầm non thường bộ ủy điện tử học trung phổ thông cao đẳng quốc gia vùng"
)
