+++
format = "signed.pdf"
parent = ""
issuer = "ỦY BAN NHÂN DÂN THÀNH PHỐ BẠCH GIANG"
number = "15/2026/QĐ-UBND"
place = "Bạch Giang"
date = 2026-03-10
kind = "QUYẾT ĐỊNH"
abstract = "Quy định đơn giá bồi thường cây trồng khi Nhà nước thu hồi đất trên địa bàn thành phố Bạch Giang"
recipients = ["Như Điều 4;", "Bộ Nông nghiệp và Môi trường;", "Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính;", "TT. Thành ủy, TT. HĐND thành phố;", "Lưu: VT, NNMT."]
authority = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
signatory = "Nguyễn Bá Tường"
+++
> Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
> Căn cứ Luật Đất đai số 31/2024/QH15;
> Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 96/TTr-SNNMT ngày 25 tháng 02 năm 2026;
Ủy ban nhân dân ban hành Quyết định quy định đơn giá bồi thường cây trồng khi Nhà nước thu hồi đất trên địa bàn thành phố Bạch Giang.
## Điều 1. Phạm vi điều chỉnh
Quyết định này quy định đơn giá bồi thường đối với cây trồng khi Nhà nước thu hồi đất trên địa bàn thành phố Bạch Giang.
## Điều 2. Đơn giá bồi thường
1. Lúa: 9.500 đồng/m2.
2. Rau màu các loại: 14.000 đồng/m2.
3. Cây bưởi trên 5 năm tuổi: 1.850.000 đồng/cây.
4. Trường hợp mật độ vượt quá 20% so với quy định, phần vượt được bồi thường tối đa 30% đơn giá.
## Điều 3. Hiệu lực thi hành
1. Quyết định này có hiệu lực thi hành từ ngày 20 tháng 3 năm 2026.
2. Bãi bỏ Quyết định số 41/2023/QĐ-UBND ngày 12 tháng 12 năm 2023 của Ủy ban nhân dân thành phố Bạch Giang ban hành đơn giá bồi thường cây trồng.
## Điều 4. Tổ chức thực hiện
Chánh Văn phòng Ủy ban nhân dân thành phố; Giám đốc các sở: Nông nghiệp và Môi trường, Tài chính; Chủ tịch Ủy ban nhân dân các xã, phường, đặc khu và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.
