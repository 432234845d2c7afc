//! E24xx: the office's own texts.

codes! {
    E2401: "tệp văn bản của văn phòng không đúng cú pháp TOML", "the file of the office's texts is not well-formed TOML"
        => "sửa tại dòng và cột đã nêu: mỗi dòng là tên = \"văn bản\", danh sách nằm trong [ ]",
        "mend the place named by line and column: each line is name = \"text\", lists stand in [ ]";
    E2402: "tệp văn bản của văn phòng có mục không được biết", "the office's texts have an entry that is not known"
        => "sửa tên, hoặc đặt # ở đầu dòng", "correct its name, or put # in front of the line";
    E2403: "mục sai kiểu: cần một văn bản trong dấu nháy, hoặc danh sách các văn bản",
        "an entry has the wrong type: a text in quotes is wanted, or a list of texts"
        => "viết lại như trong tệp mẫu", "write it as the starting file does";
    E2404: "văn bản quá dài hoặc danh sách có quá nhiều dòng", "a text is too long, or a list has too many lines"
        => "viết ngắn lại: 300 chữ cái một văn bản, 20 dòng một danh sách",
        "shorten it: 300 letters a text, 20 lines a list";
    E2405: "cách viết không phải \"uỷ\" hoặc \"ủy\"", "the spelling is neither \"uỷ\" nor \"ủy\""
        => "viết spelling = \"uỷ\" hoặc spelling = \"ủy\"", "write spelling = \"uỷ\" or spelling = \"ủy\"";
}
