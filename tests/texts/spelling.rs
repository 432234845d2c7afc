//! Where tone marks stand.

use luanphien::domain::Spelling;
use luanphien::texts::respell;

/// Each word with the mark on the second and on the first vowel.
const PAIRS: [(&str, &str); 14] = [
    ("uỷ", "ủy"),
    ("Uỷ", "Ủy"),
    ("UỶ", "ỦY"),
    ("thuỷ", "thủy"),
    ("luỹ", "lũy"),
    ("tuỳ", "tùy"),
    ("huý", "húy"),
    ("luỵ", "lụy"),
    ("hoà", "hòa"),
    ("khoá", "khóa"),
    ("hoạ", "họa"),
    ("HOẢ", "HỎA"),
    ("khoẻ", "khỏe"),
    ("xoè", "xòe"),
];

#[test]
fn open_syllables_are_written_both_ways() {
    for (second, first) in PAIRS {
        assert_eq!(respell(second, Spelling::First), first);
        assert_eq!(respell(first, Spelling::Second), second);
        assert_eq!(respell(first, Spelling::First), first);
        assert_eq!(respell(second, Spelling::Second), second);
    }
}

#[test]
fn all_other_syllables_are_left_alone() {
    let others = "quý quỷ quỳ hoàn hoài toàn khoẻn thuyền tuyến uỷn nguyễn tuý- của mùa múa lửa hòai oan tiếp dân đoá,";
    let kept = "quý quỷ quỳ hoàn hoài toàn khoẻn thuyền tuyến uỷn nguyễn";
    assert_eq!(respell(kept, Spelling::First), kept);
    assert_eq!(respell(kept, Spelling::Second), kept);
    // Punctuation ends a syllable.
    assert!(
        respell(others, Spelling::First).contains("túy- ")
            && respell(others, Spelling::First).ends_with("đóa,")
    );
    assert!(respell(others, Spelling::First).contains("của mùa múa lửa hòai oan tiếp dân"));
}

#[test]
fn whole_sentences_and_empty_texts() {
    let text = "Uỷ ban Kiểm tra Huyện uỷ, UỶ BAN; văn hoá.";
    assert_eq!(respell(text, Spelling::First), "Ủy ban Kiểm tra Huyện ủy, ỦY BAN; văn hóa.");
    assert_eq!(respell(&respell(text, Spelling::First), Spelling::Second), text);
    assert_eq!(respell("", Spelling::First), "");
    assert_eq!(respell("u", Spelling::First), "u");
}
