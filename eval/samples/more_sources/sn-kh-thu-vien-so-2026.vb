+++
format = "docx"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"
number = "71/KH-SVHTTDL"
place = "Sông Ngân"
date = 2026-06-12
kind = "KẾ HOẠCH"
abstract = "Phát triển thư viện số và văn hóa đọc trong cộng đồng đến năm 2028"
recipients = ["UBND tỉnh (b/c);", "UBND các xã, phường;", "Thư viện tỉnh;", "Lưu: VT, QLVH."]
authority = ["GIÁM ĐỐC"]
signatory = "Hà Thị Bưởi"
+++
> Căn cứ Luật Thư viện số 46/2019/QH14;
Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch phát triển thư viện số và văn hóa đọc trong cộng đồng đến năm 2028. Kế hoạch này thay thế Kế hoạch số 58/KH-SVHTTDL ngày 14 tháng 5 năm 2025 của Sở Văn hóa, Thể thao và Du lịch.
# I. CHỈ TIÊU ĐẾN NĂM 2028
- Số hóa 35.000 trang tài liệu địa chí; 70% xã, phường có tủ sách cộng đồng.
- Số lượt bạn đọc trực tuyến đạt 250.000 lượt/năm.
# II. TỔ CHỨC THỰC HIỆN
1. Thư viện tỉnh chủ trì xây dựng thư viện số; phục vụ lưu động tại 40 điểm trường mỗi năm.
2. Phòng Quản lý văn hóa tham mưu tổ chức Ngày Sách và Văn hóa đọc Việt Nam hằng năm.
3. Đề nghị Ủy ban nhân dân các xã, phường bố trí địa điểm, kinh phí duy trì tủ sách cộng đồng.
