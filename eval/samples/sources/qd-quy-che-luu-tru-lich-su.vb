+++
format = "html"
issuer = "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN"
number = "1024/QĐ-UBND"
place = "Sông Ngân"
date = 2025-07-15
kind = "QUYẾT ĐỊNH"
abstract = "Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Trung tâm Lưu trữ lịch sử tỉnh Sông Ngân"
recipients = ["Như Điều 6;", "Bộ Nội vụ (báo cáo);", "Chủ tịch, các PCT UBND tỉnh;", "Lưu: VT, NC."]
authority = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
signatory = "Phùng Thế Lực"
+++
> ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN
> Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
> Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
> Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 167/TTr-SNV ngày 08 tháng 7 năm 2025.
# QUYẾT ĐỊNH:
# Điều 1. Vị trí, chức năng
1. Trung tâm Lưu trữ lịch sử là đơn vị sự nghiệp công lập trực thuộc Sở Nội vụ, có tư cách pháp nhân, con dấu và tài khoản riêng.
2. Trung tâm Lưu trữ lịch sử không thực hiện nhiệm vụ số hóa theo hợp đồng dịch vụ của Trung tâm Lưu trữ.
# Điều 2. Nhiệm vụ, quyền hạn
1. Thu thập, chỉnh lý, bảo quản tài liệu lưu trữ lịch sử của tỉnh.
2. Tổ chức giải mật, công bố, giới thiệu, trưng bày tài liệu lưu trữ.
3. Phục vụ độc giả tại phòng đọc từ thứ Hai đến thứ Sáu; cấp bản sao, chứng thực tài liệu.
4. Lập bản sao bảo hiểm đối với tài liệu đặc biệt quý, hiếm.
# Điều 3. Cơ cấu tổ chức
1. Lãnh đạo Trung tâm gồm Giám đốc và không quá 02 Phó Giám đốc.
2. Các phòng gồm: Phòng Hành chính - Tổng hợp; Phòng Thu thập - Chỉnh lý; Phòng Bảo quản - Khai thác.
# Điều 4. Số lượng người làm việc
Số lượng người làm việc của Trung tâm Lưu trữ lịch sử năm 2025 là 24 người[^ Không bao gồm 05 hợp đồng lao động hỗ trợ, phục vụ. ]; từ năm 2026 do Ủy ban nhân dân tỉnh giao hằng năm.
# Điều 5. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 01 tháng 8 năm 2025 và thay thế Quyết định số 733/QĐ-UBND ngày 04 tháng 5 năm 2017 của Ủy ban nhân dân tỉnh.
# Điều 6. Trách nhiệm thi hành
Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc Sở Nội vụ; Giám đốc Trung tâm Lưu trữ lịch sử; thủ trưởng các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.
