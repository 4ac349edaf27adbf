"""How questions are put in Vietnamese: the words that documents seldom write and askers always do.

`knowledge.diacritics` counts each line as one more passage.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise

from knowledge.text import syllables

FORMS = """
là bao nhiêu
là bao nhiêu phần trăm
bao nhiêu tiền
bao nhiêu người
có bao nhiêu
đạt bao nhiêu
được bao nhiêu
phải bao nhiêu
tăng bao nhiêu
giảm bao nhiêu
còn bao nhiêu
trong bao nhiêu ngày
bao nhiêu tuổi thì được
bao lâu
trong bao lâu
mất bao lâu thì xong
bao giờ
bao giờ thì có
từ bao giờ
đến bao giờ
khi nào
khi nào thì phải
là khi nào
lúc nào
ngày nào
năm nào
vào thời gian nào
hạn đến khi nào
năm ngoái
năm nay thì sao
năm sau
là gì
gồm những gì
gồm có những gì
cần những gì
cần giấy tờ gì
làm gì
phải làm gì
làm những gì
được làm gì
có gì mới
nói gì
nói gì về
ghi gì
quy định gì
quy định những gì
giao gì cho
vì sao
tại sao
vì lý do gì
do đâu
ra sao
thế nào
như thế nào
được quy định như thế nào
được quy định thế nào
làm thế nào để
thì sao
thế còn năm ngoái thì sao
có phải không
có đúng không
có được không
có được phép không
có phải nộp không
có cần không
được hay không
đã có chưa
đã xong chưa
còn hiệu lực không
còn hạn không
hết hiệu lực chưa
thì xử lý thế nào
bị phạt bao nhiêu
ai ký
ai là người ký
do ai ký
do ai ban hành
ai chịu trách nhiệm
ai chủ trì
ai phối hợp
của ai
cho ai
những ai
là ai
ở đâu
nộp ở đâu
tại đâu
đâu là
cơ quan nào
đơn vị nào
sở nào
xã nào
văn bản nào
quyết định nào
điều nào
mục nào
những đơn vị nào
loại nào
cái nào
số mấy
số bao nhiêu
văn bản số mấy
mấy người
mấy ngày
mấy loại
có mấy
thứ mấy
lần thứ mấy
cho tôi hỏi
tôi muốn hỏi
tôi muốn biết
xin hỏi
cho tôi biết
cho mình hỏi
cho em hỏi
mình cần
em muốn xem
bạn có thể giúp tôi
bạn cho biết
hãy cho biết
hãy kể
kể ra
kể tên
liệt kê
liệt kê các
tóm tắt
tóm tắt giúp tôi
giải thích giúp
giúp tôi tìm
tìm giúp tôi
tìm cho tôi
so với năm ngoái
so sánh
khác gì nhau
khác nhau thế nào
giống nhau không
đơn vị tôi
đơn vị tôi phải làm gì
cơ quan tôi
xã tôi
sở tôi
của tôi
chúng tôi
nhà tôi
tôi có phải
tôi phải nộp ở đâu
tôi có được
con tôi
nếu thì sao
nghĩa là gì
được hiểu là gì
thế nào là
viết tắt của gì
viết tắt là gì
cảm ơn bạn
xin chào
chào bạn
tạm biệt
vâng đúng rồi
không phải
"""


@cache
def form_terms() -> Counter[str]:
    """Return in how many lines each syllable and each pair of neighbours stands.

    >>> form_terms()["bao_nhiêu"] > 10, form_terms()["báo_nhiều"]
    (True, 0)
    """
    counts: Counter[str] = Counter()
    for line in FORMS.strip().splitlines():
        words = syllables(line)
        counts.update({*words, *map("_".join, pairwise(words))})
    return counts
