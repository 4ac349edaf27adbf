"""What can be asked about a document itself, and the words by which documents are spoken of.

Patterns run over folded text.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from bot.questions.any_documents import without_any_documents
from knowledge.kinds import NAMES
from knowledge.text import fold


class Fact(StrEnum):
    """What can be asked about a document itself."""

    SIGNATORY = "signatory"
    NUMBER = "number"
    ISSUED_ON = "issued_on"
    ISSUER = "issuer"
    STATUS = "status"
    EFFECTIVE_ON = "effective_on"
    PERIOD = "period"
    LEGAL_BASIS = "legal_basis"
    RECIPIENTS = "recipients"
    REPLACES = "replaces"
    AMENDS = "amends"
    TITLE = "title"
    PAGES = "pages"
    APPENDICES = "appendices"


KIND = "|".join(
    sorted(({fold(name) for name in NAMES} - {"bao cao", "to trinh", "bien ban", "hop dong", "du an"}) | {"van ban", "tai lieu", "dao luat", "quy che", "cong van"}, key=len, reverse=True)
)  # fmt: skip
OFFICE = "ong|ba|vi|nguoi|dong chi|lanh dao|thu tuong|(?:pho )?chu tich|(?:pho )?giam doc|(?:thu|bo) truong|bi thu|can bo"
PEN = r"(?:dat |cam |ha )?but |truc tiep |phe duyet va "
WHO = r"(?:ai|co quan nao|don vi nao|noi nao|cap nao|ben nao|so nao|so nganh nao|bo nao|nganh nao|to chuc nao)"
WHEN = r"(?:ngay nao|ngay may|ngay bao nhieu|ngay thang (?:nam )?nao|khi nao|luc nao|bao gio|hom nao|thang nao|nam nao|thoi diem nao)"
UNTIL = rf"(?:ap dung|thuc hien|keo dai|duy tri|trien khai|(?<!viec )lam|chay|hieu luc(?: thi hanh)?)(?: cho)? (?:den|toi) (?:het )?{WHEN}"
OVER_WHEN = (
    rf"\b(?:het|mat|cham dut) (?:hieu luc|gia tri)(?: thi hanh)?(?: ke tu| tu| vao| luc)? {WHEN}\b"
)
BASIS = rf"(?:{KIND}|to trinh|bao cao|bien ban)"
FOUNDED = (
    rf"\b(?:tren co so|(?:xay dung|soan thao|ban hanh|thong qua|lap|dua) (?:tren|theo|tu)|can cu(?: vao| theo)?|dua (?:tren|vao|theo)) (?:nhung |cac )?{BASIS}(?: so)? (?:nao|gi|may|bao nhieu)\b"
    rf"|\b(?:phuc dap|tra loi|hoi dap|dap lai|tiep theo) (?:cho )?(?:nhung |cac )?{BASIS}(?: so)? (?:nao|gi|may|bao nhieu)\b"
    rf"|\b(?:{KIND})\b.{{2,60}} {WHO} (?:trinh(?! bay| do)|de nghi|de xuat)\b"
    rf"|\b(?:{KIND})\b.{{2,80}}\b(?:theo|xet|de thuc hien|nham thuc hien|thuc hien|trien khai|cu the hoa) (?:nhung |cac )?{BASIS}(?: so)? (?:nao|gi|may|bao nhieu)\b"
)
"""On which document another is founded: "ban hành để thực hiện công văn nào"."""
ENDED = (
    r"(?:se |da |duoc |bi |phai |thanh ra )*(?:het|mat|cham dut|thoi|ngung|khong con) (?:hieu luc|tac dung|gia tri|ap dung|dung|xai)"
    r"|(?:se |da |duoc |phai )*bi (?:bo|bai bo|huy|huy bo|dep|khai tu|loai bo|thay|thay the)(?! (?:boi|bang|theo)\b)"
)
"""What a numbered document ends: "nghị định 171 ra rồi thì quy định cũ nào bị bỏ"."""
REPLACED_BY = (
    rf"\b(?:bi|duoc) (?:nhung |cac )?(?:{KIND}|cai|thang)(?: so)?(?: \w+){{0,3}}? (?:nao|gi|may)(?: \w+){{0,2}}? (?:thay|bai bo|huy|khai tu)\b"
    rf"|\b(?:{KIND}|cai)(?: moi)? (?:nao|gi) (?:da |duoc )*(?:thay|bai bo|huy bo)\b(?! doi)"
    rf"|(?<!nao )(?<!nao da )\b(?:bi|duoc) (?:thay(?: the)?|bai bo|huy bo|khai tu) (?:boi|bang|theo)\b"
)
"""Passive: what ends the document, not what it ends."""
DOES_AWAY = (
    r"\b(?:thay(?: the| doi)?|(?<!cu )(?<!co )(?<!tap )(?<!toan )the(?= (?:vao )?cho\b)|bai bo|huy bo|phe bo|xoa bo|bo|dep|khai tu|sua(?: doi)?|(?:het|mat|cham dut) hieu luc)"
    r"(?: (?:luon|di|vao|cho|cua))*(?: (?:nhung|cac|may|bao nhieu))?"
    rf" (?:{KIND}|cai)(?: cu| truoc(?: day| do| kia)?)?(?: so)? (?:nao|gi|may|bao nhieu)\b"
)
"""What a document ends or changes: "bỏ mấy thông tư cũ nào", "thế chỗ cho kế hoạch nào"."""
OLD_ONE = r"\b(?:thay(?: the)?|bo|bai bo|huy(?: bo)?|khai tu|dep|xoa)(?: luon| di)?(?: cho)? (?:nhung |cac )?(?:cai|ban|to) (?:cu|truoc(?: day| do| kia)?)(?: (?:la|mang|co))* (?:so (?:may|bao nhieu|hieu)|ky hieu|nao|gi)\b"
"""What is done away with, called by no kind: "thay cái cũ số mấy"."""
GONE_BY_BEFORE = rf"\btruoc (?:{KIND})\b.{{2,80}} (?:thi )?(?:theo|ap dung|dung|lam theo|thuc hien(?: theo)?) (?:{KIND}) (?:nao|gi)\b"
"""What was gone by before a document: what it replaces."""
AS_BASIS = r"\b(?:lam|la) (?:can cu|co so)\b(?! (?:nao|gi|phap ly nao))"
"""On which others are founded: "nghị quyết 5 được lấy làm căn cứ trong kế hoạch nào"."""
RULE = "nghi quyet|nghi dinh|quyet dinh|thong tu|luat|dao luat|bo luat|phap lenh|quy che|chi thi"
"""Documents that lay down rules from a day on: a plan or a programme "chạy" for a time."""
TOLD = r"\b(?:quy dinh|cho phep|giao|yeu cau|buoc|doi voi|voi|neu|cho)\b"
"""Words after which a question asks of what a document tells, not of the document."""
OF_WHICH_PLACE = (
    rf"^(?:(?:cho|xin|toi|minh|em|hoi|cai|ban|the|vay) )*(?:{KIND})\b(?:(?!{TOLD}).){{0,80}} (?:cua|thuoc|do|ben)(?: (?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd))?"
    r" (?:tinh(?: thanh)?|thanh pho|tp|dia phuong|xa|phuong|bo) nao(?: (?:ban hanh|ra|phat hanh|lam|lap|xay dung|thong qua|dua ra|vay|the|a|ad|nhi|ha|v))*\W*$"
)
"""Whose a document is, asked by the place: "kế hoạch phòng chống ma túy là của tỉnh nào"."""
_DOCUMENT_NAMED = re.compile(rf"\b(?:{KIND})\b|\d/|\b(?:kh|nq|qd|ct|hd|tt|nd|tb)\s*\d")
_FACTS: tuple[tuple[Fact, re.Pattern[str]], ...] = (
    (
        Fact.SIGNATORY,
        re.compile(
            rf"\b(?:ai|(?:{OFFICE}) nao) (?:la nguoi |thay mat .{{2,40}} )?(?:da )?(?:dung ten |{PEN})?k[yi]\b(?! ket| hop dong)"
            r"|\bnguoi k[yi]\b|\bk[yi] boi\b|\b(?:do|duoc) (?:ai|(?:ong|ba|vi|nguoi|dong chi) nao) (?:da )?k[yi]\b|\bchu k[yi] (?:la )?cua ai\b"
            rf"|\bk[yi] (?:{KIND})\b.{{0,80}}\b(?:ten (?:la )?(?:gi|ai)|ho ten|la ai)\b"
        ),
    ),
    (
        Fact.REPLACES,
        re.compile(
            rf"\b(?:thay the|bai bo|sua doi|sua|huy bo) (?:cho )?(?:{KIND}|so)\b.*(?<!\bluc )(?<!\bkhi )(?<!ngay )(?<!nam )(?<!thang )(?<!\bhom )(?<!\bquy )\bnao\b|"
            rf"{DOES_AWAY}|"
            rf"\bbi .{{0,40}}(?:thay the|bai bo) (?:boi|bang)\b|\b(?:thay the|thay) (?:boi|bang) .*nao\b|\b{WHO} thay the\b"
            rf"|\b(?:{KIND}) nao (?:da )?(?:thay the|bai bo)\b|\bthay the (?:cho )?cai (?:gi|nao)\b"
            rf"|\b(?:bi|duoc) (?:thay|thay the|bai bo|huy bo) (?:boi|bang|theo) (?:nhung |cac )?(?:{KIND})? ?(?:so )?(?:nao|gi|may)\b"
            rf"|{OLD_ONE}"
            rf"|\bso (?:hieu |ky hieu )?(?:cua )?(?:{KIND}) (?:cu|bi (?:thay(?: the)?|bai bo|huy bo)|(?:truoc|lan) (?:do|day|truoc)) (?:la )?(?:so )?(?:may|bao nhieu|gi|nao)\b"
            rf"|\b(?:{KIND}) cu (?:(?:la|mang|co|thi) )*(?:so|ky hieu) (?:may|bao nhieu|gi|nao|hieu)\b"
            rf"|\d\b.{{2,60}}?\b(?:{KIND}|quy dinh|cai)(?: cu)? (?:nao|gi|may) (?:{ENDED})\b"
            rf"|{GONE_BY_BEFORE}"
            rf"|{REPLACED_BY}"
        ),
    ),
    (
        Fact.STATUS,
        re.compile(
            rf"\b(?:con|het) (?:hieu luc|gia tri)\b(?!.{{0,12}}\b{WHEN})|{OVER_WHEN}|\bco hieu luc\b(?!.{{0,12}}\b(?:tu|vao|{WHEN})\b)|"
            r"\bhieu luc (?:khong|chua|den)\b|\bcon (?:duoc )?(?:ap dung|dung duoc|thi hanh)\b|"
            r"\bbi (?:thay the|bai bo|thay|huy)(?: \w+)? (?:chua|khong)\b|\b(?:da )?bi (?:thay the|bai bo|thay) (?:roi|chua)\b"
            rf"|\b(?:{KIND})\b.*\b(?:gio|nay|bay gio|hien(?: nay| tai| gio)?|van|con)(?: day)?(?: co| con| duoc)* (?:ap dung|hieu luc|gia tri|thi hanh|su dung|dung|xai)(?: duoc| nua)* (?:khong|ko|hong|chua|hay)\b"
            rf"|\b(?:{KIND})\b.*\bcon (?:duoc )?(?:xai|dung|su dung|ap dung|hieu nghiem)\b.{{0,16}}\b(?:khong|ko|hong|chua|hay|nua)\b"
            rf"|\b(?:{KIND})\b.*\bcon (?:phai |duoc |can )?(?:thuc hien|thi hanh|lam theo|tuan theo|tuan thu)(?: nua)? (?:khong|ko|hong|chua|hay)\b"
            r"|\b(?:het han|het hieu luc) (?:chua|khong|roi)\b|\bhet han\b(?! nop)|\bthoi gian thuc hien den\b"
        ),
    ),
    (
        Fact.ISSUED_ON,
        re.compile(
            rf"(?<!dinh )(?<!thoi )(?<!hoc )\b(?!ky luc\b(?! (?:nao|may gio|ngay)))(?:ban hanh|k[yi]|phat hanh) (?:vao |tu )?(?:{WHEN}|ngay(?! \d)|khi|luc)\b|\bngay (?:ban hanh|k[yi])\b(?! ket)|"
            rf"\b{WHEN}.{{0,30}}\bban hanh\b|^(?:vao )?{WHEN} (?:thi |da |duoc )*(?:k[yi]|phat hanh|ra) (?:{KIND})\b|\bban hanh (?:khi|bao gio|luc)\b|"
            rf"^(?:{KIND})(?: so)? \d[\w/.-]*(?: cua (?!.*\bhieu luc\b)[a-z ]{{2,40}})? (?:la )?(?:vao |tu )?ngay (?:nao|may)\W*$|"
            rf"(?<!dien )(?<!xay )\bra (?:doi )?(?:ngay|khi|tu|luc) nao\b|\bra doi (?:vao |tu )?{WHEN}|\bban hanh.{{0,60}}\b{WHEN}\b|\bde ngay (?:nao|may|bao nhieu)\b"
            r"|\bso (?:may|bao nhieu|hieu|ky hieu)(?: (?:la )?(?:gi|bao nhieu|may))?,? (?:va |ra )?ngay (?:nao|may|bao nhieu)\b"
            rf"|\bngay thang(?: nam)?(?: ban hanh| k[yi])? (?:cua )?(?:{KIND})\b|^(?:{KIND})\b(?:(?!\b(?:quy dinh|giao|yeu cau|neu)\b).){{2,80}} (?:co|ra) tu {WHEN}\W*$"
        ),
    ),
    (
        Fact.NUMBER,
        re.compile(
            r"(?<!tong )(?<!con )(?<!chi )(?<!he )(?<!ty )(?<!(?<!huong )dan )(?<!nhan )\bso (?:may|hieu|ky hieu|van ban)\b(?! (?:phan|ty|trieu))"
            r"|(?<!tong )(?<!con )(?<!chi )(?<!he )(?<!ty )(?<!(?<!huong )dan )(?<!kinh te )(?<!xa hoi )(?<!doi )(?<!ha tang )(?<!chinh quyen )(?<!cong dan )(?<!chu ky )\bso bao nhieu(?=\W*$|,| va\b| ban hanh| ngay)"
            rf"|^(?:cho (?:toi |minh |em )?(?:hoi|biet) )?so (?:ky hieu |hieu )?cua (?:{KIND})\b.*\b(?:bao nhieu|may|gi)\W*$"
            rf"|(?<!tong )(?<!con )\bso (?:cua )?(?:{KIND}) (?:la )?(?:so )?(?:may|bao nhieu|gi)(?=\W*$|, )"
            r"|\bco so (?:(?:hieu|ky hieu|van ban|la) )*may\b|\bso ky hieu\b|\bky hieu (?:la )?gi\b"
            rf"|\bkem theo (?:{KIND}) (?:so )?(?:nao|may|bao nhieu)\b"
            rf"|^(?:(?:cho|xin|can|muon|hoi|lay|biet|toi|minh|em) )+(?:cai )?so(?: hieu| ky hieu)? (?:cua )?(?:{KIND})\b(?! (?:nao|gi)\b| \d)(?!.*\b(?:bao nhieu|may)\b)"
        ),
    ),
    (
        Fact.ISSUER,
        re.compile(
            rf"\b{WHO} (?:la noi )?(?:da )?(?:ban hanh|phat hanh|ra)\b(?! mat)|\bdo {WHO} ban hanh\b|"
            rf"\bcua {WHO} ban hanh\b|\bco quan ban hanh\b|\b(?:{KIND})(?: nay| do| ay| so)?(?: \d[\w/.-]*)?(?: la)? cua {WHO}\W*$"
            rf"|{OF_WHICH_PLACE}"
        ),
    ),
    (
        Fact.LEGAL_BASIS,
        re.compile(
            r"^(?:the |con |va )*(?:cac )?can cu(?: phap ly)?(?: thi sao)?\W*$|\bcan cu (?:vao )?(?:van ban |nhung |cac |phap ly|dau|gi)|\bcan cu\b.*\b(?:nao|gi)\b|\bco so phap ly\b"
            rf"|\bdua (?:tren|vao) (?:{KIND}|can cu|co so) nao\b|\btheo de nghi cua {WHO}\b|{FOUNDED}"
        ),
    ),
    (
        Fact.RECIPIENTS,
        re.compile(
            r"\bnoi nhan\b|(?<!bao cao )(?<!nao )(?<!nao, )(?<!ho so )(?<!y kien )(?<!ket qua )(?<!phai )(?<!tong hop )"
            r"(?:gui|phat hanh) (?:di )?(?:cho |den |toi |di )*(?:ai|(?:nhung |cac )?(?:ai|dau|co quan|don vi|noi)(?: nao)?)\b(?! (?:truoc|cham|khi))"
            rf"|^(?:{KIND})\b(?:(?!\b(?:phai|yeu cau|giao|quy dinh|ho so|bao cao|y kien|ket qua)\b).){{0,80}}\b(?:gui|phat hanh) (?:di )?(?:cho |den |toi |di )*(?:nhung |cac )?(?:bo|nganh|bo nganh|so|so nganh|tinh|xa|phuong|cap) nao\b"
            rf"|^(?:{KIND})\b(?:(?!:|\b(?:bao cao|ho so|danh sach|ket qua|yeu cau|giao|quy dinh|don vi|xa)\b).){{0,60}}\bgui (?:di )?(?:cho |den |toi )?"
            r"(?:nhung |cac )?(?:ai|dau|(?:noi|co quan|don vi|bo|so|ban|cap|nganh) nao)\b(?! (?:truoc|cham|khi))"
            rf"|^(?:{KIND})\b(?:(?!\b(?:phai|yeu cau|giao|quy dinh|xa|so|phong|don vi)\b).){{0,60}}\bbao cao (?:len|cho|toi|den) "
            r"(?:nhung |cac )?(?:ai|dau|(?:co quan|cap|noi|don vi|ban|bo)(?: \w+)? nao)\b"
        ),
    ),
    (
        Fact.AMENDS,
        re.compile(
            r"\bsua(?: doi)?(?:,? bo sung)? (?:nhung |cac |cho )*(?:van ban|ke hoach|quyet dinh|nghi quyet|nghi dinh|thong tu|luat|quy dinh|dieu)\b.{0,20}\b(?:nao|gi)\b"
            r"|\b(?:bi|duoc) sua(?: doi)?\b.{0,30}\b(?:boi|bang|chua|khong|nao)\b"
            rf"|\b(?:{KIND}) nao (?:da )?sua(?: doi)?(?:,? bo sung)?(?: (?:chua|roi|khong|no|hay|vay))*\W*$"
        ),
    ),
    (
        Fact.EFFECTIVE_ON,
        re.compile(
            rf"\bhieu luc\b.{{0,30}}\b(?:tu|{WHEN[3:-1]})\b|\b{WHEN}.{{0,40}}\b(?:co hieu luc|bat dau ap dung)\b|\bngay (?:co )?hieu luc\b"
            rf"|\b(?:{KIND})\b.{{0,80}}\b(?:ap dung|thi hanh) tu {WHEN}"
            rf"|^(?:tu )?{WHEN} (?:thi )?(?:{KIND})\b(?:(?!\b(?:quy dinh|giao|yeu cau|neu)\b).){{2,80}} (?:duoc )?(?:ap dung|co hieu luc|thi hanh)\W*$"
            rf"|\b(?:{RULE})\b(?:(?!{TOLD}).){{0,60}}\b(?:chay|duoc dung|co gia tri)(?: ke)? tu {WHEN}"
            rf"|\b(?:{KIND})\b(?: so)? \d(?:(?!{TOLD}).){{0,60}}\b(?:bat dau )?(?:(?:co hieu luc|ap dung|thi hanh)(?: vao| ke tu| tu)?|bat dau(?: tu| vao)?) (?!nam\b){WHEN}\W*$"
        ),
    ),
    (
        Fact.PERIOD,
        re.compile(
            rf"\b(?:tu {WHEN} (?:den|toi|cho den) {WHEN}|thoi (?:gian|ky) (?:thuc hien|ap dung)|(?:ap dung|thuc hien)(?: cho| trong| vao)* (?:giai doan|nam|thoi ky) nao|giai doan nao|thuc hien den (?:khi|nam|bao gio|het)"
            rf"|{UNTIL})\b"
        ),
    ),
    (
        Fact.TITLE,
        re.compile(
            rf"\btrich yeu\b|^(?:{KIND})\b.{{2,80}}\b(?:(?:noi|quy dinh|ban hanh|la) )?(?:ve|ve viec|quy dinh|chan chinh) (?:viec |noi dung )?(?:gi|cai gi|van de gi|dieu gi)\b"
        ),
    ),
    (
        Fact.PAGES,
        re.compile(
            r"^(?!.*\b(?:ho so|tai lieu(?! (?:nay|do|ay)\b)|sach|tuong duong)\b).*\b(?:bao nhieu|may) trang\b"
        ),
    ),
    (
        Fact.APPENDICES,
        re.compile(
            r"\b(?:(?:co |gom |kem )(?:nhung |cac |bao nhieu |may )*phu luc(?: nao| gi)?|(?:bao nhieu|may) phu luc)\s*(?:nao|gi|khong|kem theo)?\W*$"
        ),
    ),
)
_CONDITION = re.compile(
    rf"(?:^(?!(?:{KIND}|no)\b)|[:,;] (?:con )?)[^:,;]{{2,60}}\bthi (?:phai |can |nen )?(?:gui|nop)\b"
)
"""A paper to be sent in some case: "quy chế X: cấp mới thì gửi đâu"."""
_ENDING = re.compile(r"\b(?:thay|bai bo|huy bo|(?:het|mat) hieu luc|khai tu)\b")
_ENDED_BY_IT = re.compile(
    rf"\b(?:{KIND}) nao (?:da )?(?:bi|duoc) (?:thay(?: the)?|bai bo|huy bo) (?:boi|bang|theo)\b"
)
"""What a numbered document ends, in the passive: "kế hoạch nào bị thay thế bởi kế hoạch 36"."""
_ENDING_OTHERS = re.compile(
    rf"\b(?:lam |cham dut |nhung |cac )?het hieu luc (?:cua )?(?:nhung |cac )?(?:{KIND}) nao\b"
)
_FROM_TO = re.compile(rf"\btu {WHEN} (?:den|toi|cho den) {WHEN}")
_NUMBER_OF_BASIS = re.compile(FOUNDED)
_NUMBER_OF_OTHER = re.compile(
    rf"\b(?:thay(?: the)?|bai bo|huy bo|sua(?: doi)?(?:,? bo sung)?|khai tu)(?: cho| cua)? (?:nhung |cac )?(?:{KIND}) so (?:may|bao nhieu)\b"
    rf"|{OLD_ONE}|\bso (?:hieu |ky hieu )?(?:cua )?(?:{KIND}) (?:cu|bi)\b|\b(?:{KIND}) cu (?:(?:la|mang|co|thi) )*(?:so|ky hieu)\b"
)
_NUMBER_OF_PART = re.compile(
    r"\b(?:phu luc|(?<!kieu )mau|bieu|bang|dieu|khoan|muc|chuong|phan|hang|thu|toa|nha|khoa|lan|ky hop|dien thoai) so (?:may|bao nhieu)\b"
)
_DEADLINE = re.compile(
    r"\b(?:phai|can(?! (?:tho|bo|cu|ngheo|cuoc|ke)\b)|han|truoc|cham nhat)\b.{0,40}\bban hanh\b|\bban hanh\b.{0,40}\b(?:truoc ngay|cham nhat)\b"
)
_UNTIL = re.compile(rf"\b{UNTIL}\b")
_TOGETHER_WITH = re.compile(rf"\bkem theo (?:{KIND}) (?:so )?(?:nao|may|bao nhieu)\b")
_RULES = r"\b(?:nghi quyet|nghi dinh|quyet dinh|thong tu|luat|ke hoach|huong dan|chi thi|van ban|cong van|quy che|quy dinh|thong bao)\b"
PAPER = (
    r"(?:giay (?:chung nhan|phep|xac nhan|dang ky|bao|gioi thieu|moi|uy quyen)|chung (?:chi|thu|nhan)|bang (?:lai|cap|tot nghiep)"
    r"|the (?:bao hiem|bhyt|can cuoc|nha bao|luat su|doc|dang vien|hoc sinh|sinh vien|huong dan vien)|can cuoc|ho chieu|visa|thi thuc|so (?:do|hong|ho khau|tam tru)|ho khau|hoa don|bien lai|ma so|con dau|chu ky so)"
)
"""What people hold, no document that lays down rules: how long it holds is told in one."""
_OF_A_THING = re.compile(
    rf"\b(?:ma|khi|neu|luc|truong hop)\b.{{2,80}} thi\b.{{0,30}}\b(?:hieu luc|gia tri|ap dung|su dung|dung|xai)\b"
    rf"|\b(?:hieu luc|gia tri|ap dung|su dung|dung|xai)\b.{{0,24}}\b(?:theo|can cu(?: vao)?) (?:{KIND})\b"
    rf"|^(?!.*\d[/-][a-z\d])(?:(?!{_RULES}).){{0,24}}\b{PAPER}\b.{{0,80}}\b(?:hieu luc|gia tri|han|su dung|dung|xai|ap dung)\b"
)
"""Something in a document: in a case that it rules ("bản in ra giấy thì còn giá trị không, theo quy chế X"), or a paper."""
_OF_THOSE_IN_FORCE = re.compile(
    r"\b(?:con|het|co|dang) hieu luc\b(?! (?:thi hanh )?(?:den|toi|tu|ke|vao|khi|luc|trong|bao|ngay|nam)\b)"
    r"(?!.*\b(?:khong|ko|hong|chua|hay)\b).*\b(?:bao nhieu|may|(?:quy|thang|nam|ngay|khi|luc|bao) (?:nao|gio)|ai|(?:co quan|don vi|so|cap) nao)\b"
)
"""Things in force of which something else is asked: "quy hoạch cấp xã còn hiệu lực phải xong quý nào"."""
_DECIDED = re.compile(
    r"\bra quyet dinh (?!(?:nay|do|ay|kia|tren|so|cua|nao|vao|ngay|tu|thi|khi|luc|bao gio|la|a|vay|the|nhi|ban hanh|cong bo|\d+)\b)\w"
)
"""Somebody's case is decided, no document issued: "ai ra quyết định hỗ trợ"."""
_OF_A_ROUND = re.compile(
    rf"^(?:(?:the|vay|cho hoi|cho|xin|hoi) )*(?:dot|tuan|thang|le|hoi|cuoc|giai|ky|chien dich|vong|phien|lop|khoa|viec|cao diem|lich)\b.{{2,80}}\b(?:trong|theo) (?:cai )?(?:{KIND})\b"
)
"""Something that a document tells of: "đợt cao điểm trong kế hoạch … từ ngày nào đến ngày nào"."""
_ASKED_OTHERWISE = (
    (Fact.PERIOD, _OF_A_ROUND),
    (Fact.STATUS, _OF_A_THING),
    (Fact.STATUS, _ENDED_BY_IT),
    (Fact.STATUS, _OF_THOSE_IN_FORCE),
    (Fact.LEGAL_BASIS, re.compile(AS_BASIS)),
    (Fact.LEGAL_BASIS, re.compile(GONE_BY_BEFORE)),
    (Fact.ISSUER, _DECIDED),
    (Fact.RECIPIENTS, _CONDITION),
    (Fact.NUMBER, _NUMBER_OF_BASIS),
    (Fact.NUMBER, _NUMBER_OF_PART),
    (Fact.NUMBER, _NUMBER_OF_OTHER),
    (Fact.STATUS, _ENDING_OTHERS),
    (Fact.EFFECTIVE_ON, _FROM_TO),
    (Fact.EFFECTIVE_ON, _UNTIL),
    (Fact.EFFECTIVE_ON, re.compile(OVER_WHEN)),
    (Fact.LEGAL_BASIS, _TOGETHER_WITH),
    (Fact.ISSUED_ON, _DEADLINE),
)
"""Facts whose words are in a question, and what shows that they are not asked for."""


@lru_cache(maxsize=128)  # one answer asks it of the same words several times
def facts_asked(folded: str) -> tuple[Fact, ...]:
    """Return the facts about a document that a question asks for, in the order asked.

    >>> [fact.value for fact in facts_asked("huong dan so 15 ky ngay nao, ai ky")]
    ['issued_on', 'signatory']
    >>> facts_asked("chi thi phong chong thien tai phai gui toi nhung noi nao")[0].value
    'recipients'
    >>> facts_asked("ke hoach 160 giam ngheo can tho ban hanh ngay nao")[0].value
    'issued_on'
    >>> facts_asked("nghi dinh 9 ve dan quan chay tu ngay nao")[0].value
    'effective_on'
    >>> facts_asked("chuong trinh van nghe chay tu ngay nao")
    ()
    >>> facts_asked("ai ra quyet dinh ho tro"), facts_asked("ai ra quyet dinh nay")[0].value
    ((), 'issuer')
    >>> facts_asked("ke hoach phong chong ma tuy thuoc tinh nao vay")[0].value
    'issuer'
    >>> facts_asked("ke hoach giao ho ngheo cua xa nao")
    ()
    >>> facts_asked("dot cao diem trong ke hoach an toan giao thong tu ngay nao den ngay nao")
    ()
    >>> facts_asked("viec cua so y te trong cac van ban dang co hieu luc")
    ()
    >>> facts_asked("lich truc quy 3 (ke hoach so 41) con xai duoc khong")[0].value
    'status'
    >>> [facts_asked(said)[0].value for said in ("cho xin so quyet dinh gia ve tau", "quy che cho que co tu bao gio")]
    ['number', 'issued_on']
    >>> facts_asked("truoc quy che nay thi theo van ban nao")[0].value
    'replaces'
    >>> [fact.value for fact in facts_asked("ke hoach nao bi thay the boi ke hoach 36")]
    ['replaces']
    >>> facts_asked("huong dan ve rac thay cai cu so may")[0].value
    'replaces'
    >>> {facts_asked(f"thong tu 16 {does} nao")[0].value for does in ("bo may thong tu cu", "the cho cho thong tu")}
    {'replaces'}
    >>> facts_asked("chung chi con hieu luc phai doi xong cham nhat quy nao (quyet dinh 20)")
    ()
    >>> facts_asked("bao cao gui cho ai"), facts_asked("truoc ngay luat co hieu luc thi phat the nao")
    ((), ())
    """
    folded = _BRACKETED.sub(" ", _BY_THEN.sub(" ", without_any_documents(folded)))
    found = {}
    for fact, pattern in _FACTS:
        match = pattern.search(folded)
        if match and (fact not in _OF_A_DOCUMENT or _DOCUMENT_NAMED.search(folded)):
            found[fact] = match.end()
    for fact, otherwise in _ASKED_OTHERWISE:
        if fact in found and otherwise.search(folded):
            del found[fact]
    if Fact.AMENDS in found and not _ENDING.search(folded):
        found.pop(Fact.REPLACES, None)
    for fact, stronger in _INSTEAD.items():
        if fact in found and stronger & found.keys():
            del found[fact]
    return tuple(sorted(found, key=lambda fact: found[fact]))


_BRACKETED = re.compile(
    rf"\((?![^()]*\b(?:nao|gi|may|ai|bao)\b|\W*(?:{KIND}) (?:so )?\d[\w/.-]*\W*\))[^()]*\)"
)
"""What only describes a document: "nghị định mới (có hiệu lực 23/3/2025)"; not "(kế hoạch số 41)"."""
_BY_THEN = re.compile(
    r"\b(?:truoc|sau|tu|ke tu|tinh den) (?:khi|ngay|luc|thoi diem) (?!nao|may).{0,60}?\b(?:co|het) hieu luc(?=,? (?:thi|ma|phai|duoc|bi)\b)"
)
_OF_A_DOCUMENT = frozenset({Fact.PERIOD, Fact.ISSUER, Fact.PAGES, Fact.APPENDICES})
"""Facts that other things have too: only where a document is named."""
_INSTEAD = {
    Fact.STATUS: frozenset({Fact.EFFECTIVE_ON}),
    Fact.REPLACES: frozenset({Fact.STATUS}),
    Fact.PERIOD: frozenset({Fact.STATUS, Fact.EFFECTIVE_ON}),
}
"""A fact asked for by words that also ask for another: the other is meant."""


def asks_what_ends_it(folded: str) -> bool:
    """Whether a question asks by what a document was replaced, not what it replaced.

    >>> asks_what_ends_it("ke hoach 19 bi cai nao thay roi"), asks_what_ends_it("no thay ke hoach nao")
    (True, False)
    >>> asks_what_ends_it("ke hoach nao bi thay the boi ke hoach 36")
    False
    """
    return bool(_REPLACED_BY.search(folded))


_REPLACED_BY = re.compile(REPLACED_BY)


def asks_for_end(folded: str) -> bool:
    """Whether a question asks until when something applies.

    >>> asks_for_end("chinh sach theo nghi quyet 5 ap dung toi bao gio")
    True
    """
    return bool(_UNTIL.search(folded))


def fact_of(folded: str) -> Fact | None:
    """Return the fact about a document that is asked for; null when none is.

    >>> fact_of("giam doc so y te ky ke hoach 33 ten la gi").value
    'signatory'
    >>> fact_of("so cua thong bao ket luan giao ban la bao nhieu").value
    'number'
    >>> fact_of("ai ky van ban do"), fact_of("phai ban hanh ke hoach truoc ngay nao")
    (<Fact.SIGNATORY: 'signatory'>, None)
    """
    return next(iter(facts_asked(folded)), None)
