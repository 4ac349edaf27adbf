"""The words around numbers in administrative prose: what bounds, links and opens them."""

from __future__ import annotations

BOUND = (
    r"(?:không được quá|không được vượt quá|không được dưới|không muộn hơn|không sớm hơn|chậm nhất là|chậm nhất|sớm nhất|từ đủ|(?<!đầy )(?<!bảo đảm )đủ|không quá|không vượt quá|không vượt|không dưới|không ít hơn|không thấp hơn|không nhỏ hơn|không cao hơn"
    r"|không lớn hơn|không nhiều hơn|không trên|nhiều nhất|cao nhất|thấp nhất|ít nhất|tối thiểu|tối đa|khoảng|xấp xỉ"
    r"|gần|hơn|trên|dưới|chưa đến|chưa tới|chưa đầy|vượt|quá|bình quân|trung bình|từ|đến|≥|≤|±|>|<|tới|ngoài)"
)
LINK = (
    r"(?:ước thực hiện|ước đạt|đạt được|đạt mức|đạt|là|hiện còn|còn|chiếm tỷ lệ|chiếm|bằng|duy trì ổn định ở mức|ở mức|tăng thêm"
    r"|tăng lên|tăng|giảm còn|giảm xuống còn|giảm xuống|giảm|lên|xuống|ước|gấp|cao gấp|tương đương|với mức|phấn đấu"
    r"|đảm bảo|bảo đảm|dự kiến|thực hiện được|duy trì|khống chế|lần đầu|kỷ lục|nâng lên)"
)
FILLER = (
    r"(?:vẫn|ước tính|đang|luôn|tiếp tục|chỉ mới|phải|cần|có|gồm|bao gồm|và|hoặc|hay|đã|sẽ|được|cũng|hiện có|(?<!thực )(?<!biểu )(?<!phát )hiện"
    r"|(?<!chứng )(?<!địa )(?<!tín )chỉ|ổn định|thêm|ngay|trong đó|riêng|(?<!đối )với|nâng)"
)
OPENING = (
    r"(?:đáng chú ý|theo kế hoạch|theo báo cáo|đã|mới(?=\s*$)|bên cạnh đó|theo đó|chỉ mới|đồng thời|và|còn|riêng|trong đó có|trong đó|ngoài ra|nhất là|cụ thể"
    r"|đến nay|hiện nay|phấn đấu|có|gồm|bao gồm|với|là|tiếp tục|từng bước|cả nước|toàn quốc|trên địa bàn tỉnh|trên địa bàn"
    r"|toàn (?:tỉnh|xã|huyện|thành phố|phường|ngành|vùng)|trở lên|trở xuống)"
)
PREPOSITION = r"(?:đối với|cho|về|của|trong|trên|từ|tại|ở|theo|vào|để)"
HEADS = (
    r"(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ suất|tỉ suất|tốc độ|tăng trưởng|mức|số|số lượng|tổng|quy mô|giá trị|thu nhập|thu|chi"
    r"|năng suất|sản lượng|diện tích|kim ngạch|chỉ số|doanh thu|kinh phí|vốn|dân số|độ|cơ cấu|lạm phát|grdp|gdp|gni|chiều"
    r"|thể tích|công suất|khối lượng|lượng|nhiệt độ|thời gian|thời hạn|tuổi thọ|hệ số|điểm|phụ cấp|học phí|phí|lệ phí|giá"
    r"|ngân sách|nợ|bội chi|tiền|hạn mức|lãi suất|dư nợ|nồng độ|hàm lượng|tần suất|xuất khẩu|nhập khẩu|kết quả|mật độ|cường độ"
    r"|vùng phủ|chương trình|dự án|đề án|nguồn|chi phí|lợi nhuận|sản phẩm|tổn thất|phân bổ)(?!\w)"
)
"""Nouns that open the name of an indicator."""

TOTALS = (
    r"(?:tổng (?:vốn|số|cộng|kinh phí|mức|diện tích|chiều dài|giá trị|số tiền|dự toán)|số lượng|kinh phí|số tiền|diện tích|quy mô|khối lượng"
    r"|chiều dài|tổng|giá trị|vốn|cộng|dự toán|số)"
)
"""Nouns that say how a thing is measured and not which."""

ACTIONS = (
    r"(?:rà soát|thẩm định|tổ chức|xem xét|quyết định|trình|ban hành|phê duyệt|cấp (?:giấy|phép|lại|mới|đổi|chứng|thẻ)|trả lời|gửi|thông báo|báo cáo|hoàn thành"
    r"|tiến hành|kiểm tra|thực hiện|xác nhận|chuyển|lập|tổng hợp|công bố|hướng dẫn|giải quyết|phải|yêu cầu|bổ sung|nộp|công khai"
    r"|tiếp nhận|đánh giá|xây dựng|đăng tải|niêm yết|khắc phục|xử lý|chi trả|thanh toán|hoàn trả|thu hồi)"
)
LISTED = (
    r"(?:thôn|xã|phường|tỉnh|sở|ban|bộ|cán bộ|công chức|viên chức|tổ chức|cơ quan|đơn vị|nhà tạm|tin|bản|hồ sơ|cơ sở|doanh nghiệp"
    r"|trang trại|bệnh viện|trường|hộ|đường|ấp|khu|mạng|thư viện|nhân dân|học sinh|giáo viên|chương trình|lễ hội|văn bản|hội thảo"
    r"|hải đảo|biên giới|di tích|danh lam|nhà giáo|người dân)"
)
"""Nouns after which a comma goes on with the same thing ("thôn, bản")."""
