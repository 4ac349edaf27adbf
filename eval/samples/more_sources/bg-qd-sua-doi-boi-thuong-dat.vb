+++
format = "portal.html"
parent = ""
issuer = "ỦY BAN NHÂN DÂN THÀNH PHỐ BẠCH GIANG"
number = "37/2026/QĐ-UBND"
place = "Bạch Giang"
date = 2026-08-14
kind = "QUYẾT ĐỊNH"
abstract = "Sửa đổi, bổ sung một số điều của Quyết định số 15/2026/QĐ-UBND ngày 10 tháng 3 năm 2026 của Ủy ban nhân dân thành phố Bạch Giang quy định đơn giá bồi thường cây trồng khi Nhà nước thu hồi đất"
recipients = ["Như Điều 3;", "Bộ Nông nghiệp và Môi trường;", "TT. Thành ủy, TT. HĐND thành phố;", "Trung tâm Công báo thành phố;", "Lưu: VT, NNMT."]
authority = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
signatory = "Lương Hữu Khang"
+++
> Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
> Căn cứ Luật Đất đai số 31/2024/QH15;
> Căn cứ Nghị định số 88/2024/NĐ-CP quy định về bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất;
> Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;
Ủy ban nhân dân ban hành Quyết định sửa đổi, bổ sung một số điều của Quyết định số 15/2026/QĐ-UBND ngày 10 tháng 3 năm 2026 của Ủy ban nhân dân thành phố Bạch Giang.
## Điều 1. Sửa đổi, bổ sung một số khoản của Điều 2
1. Sửa đổi khoản 1 như sau: "1. Lúa: 11.000 đồng/m2[^ Đơn giá khảo sát quý II/2026 tại 12 xã; mức tăng bình quân 15,8%. ]."
2. Bổ sung khoản 5 như sau: "5. Cây hoa, cây cảnh trồng trong chậu: hỗ trợ chi phí di chuyển từ 15.000 đến 40.000 đồng/chậu."
## Điều 2. Trách nhiệm thực hiện
1. Sở Nông nghiệp và Môi trường hướng dẫn, kiểm tra việc áp dụng đơn giá; chủ trì, phối hợp với Sở Tài chính rà soát đơn giá khi thị trường biến động từ 20% trở lên.
2. Ủy ban nhân dân các xã, phường niêm yết công khai đơn giá tại trụ sở trong thời hạn 05 ngày làm việc kể từ ngày Quyết định này có hiệu lực.
| Loại cây | Đơn vị tính | Đơn giá cũ | Đơn giá mới |
| Lúa | đồng/m2 | 9.500 | 11.000 |
| Hoa cúc | đồng/m2 | 52.000 | 58.500 |
## Điều 3. Điều khoản thi hành
1. Quyết định này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2026.
2. Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở Nông nghiệp và Môi trường và Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này./.
