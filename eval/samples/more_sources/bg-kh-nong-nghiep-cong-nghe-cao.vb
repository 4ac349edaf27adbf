+++
format = "landscape.pdf"
parent = ""
issuer = "ỦY BAN NHÂN DÂN THÀNH PHỐ BẠCH GIANG"
number = "203/KH-UBND"
place = "Bạch Giang"
date = 2026-05-29
kind = "KẾ HOẠCH"
abstract = "Phát triển nông nghiệp ứng dụng công nghệ cao giai đoạn 2026 - 2030"
recipients = ["Bộ Nông nghiệp và Môi trường (để b/c);", "TT. Thành ủy, TT. HĐND thành phố (để b/c);", "Các sở, ban, ngành thành phố;", "UBND các xã, phường, đặc khu;", "Lưu: VT, NNMT."]
authority = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
signatory = "Lương Hữu Khang"
+++
> Căn cứ Nghị quyết số 18/2026/NQ-HĐND ngày 28 tháng 4 năm 2026 của Hội đồng nhân dân thành phố Bạch Giang về chính sách khuyến khích phát triển nông nghiệp công nghệ cao;
> Xét đề nghị của Sở Nông nghiệp và Môi trường tại Tờ trình số 151/TTr-SNNMT ngày 18 tháng 5 năm 2026,
Ủy ban nhân dân thành phố ban hành Kế hoạch với những nội dung sau:
# I. MỤC TIÊU
## 1. Mục tiêu đến năm 2030
- Giá trị sản xuất trên 1 ha đất trồng trọt đạt 230 triệu đồng; tốc độ tăng giá trị sản xuất nông nghiệp bình quân 3,5 - 4%/năm.
- Hình thành 08 vùng nông nghiệp ứng dụng công nghệ cao với tổng diện tích khoảng 1.450 ha[^ Trong đó: vùng rau 520 ha, vùng hoa 180 ha, vùng lúa chất lượng cao 750 ha. ].
- 65% sản phẩm OCOP được bán trên sàn thương mại điện tử; 100% hợp tác xã có kết nối wifi và cập nhật file nhật ký điện tử.
## 2. Mục tiêu đến năm 2028
Diện tích nhà màng, nhà lưới đạt 310 ha, gấp 1,6 lần năm 2025.
# II. NHIỆM VỤ, GIẢI PHÁP
## 1. Quy hoạch vùng sản xuất
Rà soát quỹ đất, công bố vùng nông nghiệp ứng dụng công nghệ cao trong quý IV/2026 (Sở Nông nghiệp và Môi trường chủ trì).
## 2. Chính sách hỗ trợ
Hỗ trợ 50% lãi suất vay trong 36 tháng đầu[^ Mức vay được hỗ trợ không quá 03 tỷ đồng/dự án. ]; giao Sở Tài chính hướng dẫn thủ tục thanh toán.
# III. KINH PHÍ
Tổng kinh phí giai đoạn 2026 - 2030 là 642,8 tỷ đồng, trong đó vốn ngân sách 214,3 tỷ đồng, vốn doanh nghiệp và người dân 428,5 tỷ đồng.
# IV. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường: là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp, báo cáo Ủy ban nhân dân thành phố trước ngày 15/12 hằng năm.
2. Sở Khoa học và Công nghệ: chủ trì, phối hợp với Sở Nông nghiệp và Môi trường chuyển giao quy trình canh tác; hỗ trợ đăng ký nhãn hiệu cho ít nhất 20 sản phẩm.
3. Sở Công Thương: kết nối tiêu thụ nông sản, tổ chức 02 hội chợ mỗi năm.
4. Ủy ban nhân dân các xã, phường, đặc khu: vận động người dân dồn điền, đổi thửa; bố trí đất cho vùng sản xuất tập trung.
5. Đề nghị Hội Nông dân thành phố: tuyên truyền, hướng dẫn hội viên tham gia hợp tác xã; phối hợp với Sở Công Thương quảng bá sản phẩm.
@ PHỤ LỤC :: DANH MỤC DỰ ÁN ƯU TIÊN GIAI ĐOẠN 2026 - 2030 :: (Kèm theo Kế hoạch số 203/KH-UBND ngày 29 tháng 5 năm 2026 của Ủy ban nhân dân thành phố Bạch Giang)
| STT | Tên dự án | Địa điểm | Quy mô (ha) | Tổng mức đầu tư (tỷ đồng) | Thời gian thực hiện | Đơn vị chủ trì |
| 1 | Khu rau công nghệ cao Bãi Sậy | Xã Bãi Sậy | 120 | 86,4 | 2026 - 2028 | Sở Nông nghiệp và Môi trường |
| 2 | Vùng hoa Đông Thanh | Phường Đông Thanh | 85 | 64 | 2026 - 2027 | UBND phường Đông Thanh |
| 3 | Trung tâm giống cây trồng thành phố | Xã Vĩnh Trì | 32,5 | 112,7 | 2027 - 2030 | Sở Nông nghiệp và Môi trường |
| 4 | Vùng lúa chất lượng cao Hạ Lâm | Xã Hạ Lâm | 400 | 38,2 | 2026 - 2029 | UBND xã Hạ Lâm |
| 5 | Khu nuôi tôm trong nhà Cửa Nhượng | Đặc khu Cửa Nhượng | 60 | 145 | 2027 - 2029 | UBND đặc khu Cửa Nhượng |
| 6 | Trung tâm sơ chế, đóng gói nông sản | Phường Tân Phố | 6,8 | 97,3 | 2027 - 2028 | Sở Công Thương |
| 7 | Hệ thống cảnh báo sâu bệnh bằng cảm biến | Xã Vĩnh Trì, xã Hạ Lâm | 250 | 18,9 | 2026 - 2027 | Sở Khoa học và Công nghệ |
| 8 | Vườn ươm doanh nghiệp nông nghiệp trẻ | Phường Đông Thanh | 2,4 | 22,6 | 2028 - 2030 | Sở Khoa học và Công nghệ |
| 9 | Khu chăn nuôi an toàn sinh học Gò Mây | Xã Gò Mây | 45 | 57,7 | 2027 - 2030 | UBND xã Gò Mây |
