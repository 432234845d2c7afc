//! Vietnamese order of letters, tones and names.

use std::cmp::Ordering;

use luanphien::texts::{by_alphabet, by_given_name};

/// Letters in the order of the alphabet, capitals beside them.
const ALPHABET: &str = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y";

#[test]
fn letters_follow_the_alphabet() {
    let letters: Vec<&str> = ALPHABET.split(' ').collect();
    for (at, one) in letters.iter().enumerate() {
        for other in &letters[at + 1..] {
            // Whatever follows, the letter decides: đ is a letter after d, and no d with an accent.
            assert_eq!(
                by_alphabet(&format!("{one}z"), &format!("{other}a")),
                Ordering::Less,
                "{one} {other}"
            );
            let capital = other.to_uppercase();
            assert_eq!(by_alphabet(one, &capital), Ordering::Less, "{one} {capital}");
        }
    }
}

#[test]
fn tones_follow_their_order_where_letters_are_the_same() {
    for tones in ["ma mà mả mã má mạ", "lê lề lể lễ lế lệ", "tư từ tử tữ tứ tự"]
    {
        let words: Vec<&str> = tones.split(' ').collect();
        assert!(words.is_sorted_by(|one, other| by_alphabet(one, other) == Ordering::Less), "{tones}");
    }
    // A letter later in the word weighs more than a tone.
    assert_eq!(by_alphabet("má", "man"), Ordering::Less);
    assert_eq!(by_alphabet("mạ", "man"), Ordering::Less);
}

#[test]
fn one_word_written_in_two_ways_is_the_same_word() {
    let (whole, combined) = ("Thuỷ", "Thuy\u{309}");
    assert_eq!(by_alphabet(whole, combined), Ordering::Equal);
}

#[test]
fn names_are_ordered_by_given_name_then_from_the_left() {
    let ordered = [
        "Nguyễn Thị Ánh",
        "Trần Văn Ân",
        "Lê Văn Bình",
        "Phạm Bình",
        "Trần Thị Bình",
        "Võ Văn Dũng",
        "Đặng Văn Đức",
        "Lê Thị Êm",
        "Ngô Thị Oanh",
        "Ngô Văn Ông",
        "Ngô Văn Ơn",
        "Bùi Văn Tú",
        "Bùi Văn Tư",
    ];
    let mut names = ordered;
    names.reverse();
    names.sort_by(|one, other| by_given_name(one, other));
    assert_eq!(names, ordered);
}

#[test]
fn posts_stand_before_names_as_the_office_listed_them() {
    let mut mixed = ["Lê Văn Tám", "Trưởng Công an", "Bí thư", "An", "Chủ tịch Mặt trận"];
    mixed.sort_by(|one, other| by_given_name(one, other));
    assert_eq!(mixed, ["Trưởng Công an", "Bí thư", "Chủ tịch Mặt trận", "An", "Lê Văn Tám"]);
}

#[test]
fn texts_that_are_no_names_do_no_harm() {
    for odd in ["", "  ", "É", "a\u{301}", "ﷺ", "1 2", "Nguyễn  Văn   An"] {
        assert_eq!(by_given_name(odd, odd), Ordering::Equal, "{odd}");
        let there = by_given_name(odd, "Lê An");
        assert_eq!(by_given_name("Lê An", odd), there.reverse(), "{odd}");
    }
}
