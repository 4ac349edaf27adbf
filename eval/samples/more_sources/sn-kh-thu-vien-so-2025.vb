+++
format = "md"
parent = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
issuer = "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"
number = "58/KH-SVHTTDL"
place = "Sông Ngân"
date = 2025-05-14
kind = "KẾ HOẠCH"
abstract = "Phát triển văn hóa đọc trong cộng đồng giai đoạn 2025 - 2027"
recipients = ["UBND tỉnh (b/c);", "UBND các xã, phường;", "Lưu: VT, QLVH."]
authority = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
signatory = "Lù Văn Pó"
+++
> Căn cứ Luật Thư viện số 46/2019/QH14;
Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch phát triển văn hóa đọc trong cộng đồng giai đoạn 2025 - 2027 như sau:
# I. CHỈ TIÊU ĐẾN NĂM 2027
- 50% xã, phường có tủ sách cộng đồng; số hóa 20.000 trang tài liệu địa chí.
# II. TỔ CHỨC THỰC HIỆN
1. Thư viện tỉnh luân chuyển sách đến các tủ sách cộng đồng mỗi quý 01 lần.
2. Phòng Quản lý văn hóa kiểm tra, đánh giá kết quả thực hiện.
