//! Names of sheets: at most 31 units of UTF-16, none of the letters that a workbook forbids, no two alike.

use std::collections::BTreeSet;

/// Longest name, in units of UTF-16.
pub(super) const LONGEST: usize = 31;

/// Names like the wanted ones that a workbook may have, in the same order.
pub(super) fn unique(wanted: &[&str]) -> Vec<String> {
    // Excel keeps this name for itself.
    let mut taken = BTreeSet::from(["history".to_owned()]);
    wanted.iter().map(|name| free(&allowed(name), &mut taken)).collect()
}

/// Without what a workbook forbids; never empty.
fn allowed(name: &str) -> String {
    let plain = name.chars().map(|letter| match letter {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' => ' ',
        letter if letter.is_control() => ' ',
        letter => letter,
    });
    let plain: String = plain.collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches(|letter: char| letter == '\'' || letter == ' ');
    if name.is_empty() { "–".to_owned() } else { name.to_owned() }
}

/// The name, cut to its length; with a number where another sheet has it.
fn free(name: &str, taken: &mut BTreeSet<String>) -> String {
    let numbered = (1_usize..).map(|number| match number {
        1 => cut(name, LONGEST),
        _ => {
            let end = format!(" ({number})");
            cut(name, LONGEST - end.len()) + &end
        }
    });
    let mut free = numbered.filter(|name| taken.insert(name.to_lowercase()));
    free.next().unwrap_or_default()
}

fn cut(name: &str, longest: usize) -> String {
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= longest
    };
    let cut: String = name.chars().take_while(fits).collect();
    cut.trim_end_matches(['\'', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forbidden_letters_go_and_the_rest_stays() {
        assert_eq!(unique(&["Xã A/B: [1]*?\\", "'Tư'", " \t", "Ấp 5'"]), ["Xã A B 1", "Tư", "–", "Ấp 5"]);
    }

    #[test]
    fn equal_names_are_numbered_whatever_their_case_and_length() {
        let long = "Nguyễn Thị Hoàng Phương Thảo Nguyên Anh";
        let names = unique(&["Tư", "TƯ", "tư", long, long, "History"]);
        assert_eq!(names[..3], ["Tư", "TƯ (2)", "tư (3)"]);
        assert_eq!(names[3].chars().count(), 31);
        assert_eq!(names[4].chars().count(), 31);
        assert!(names[4].ends_with(" (2)") && names[5] == "History (2)");
    }

    #[test]
    fn letters_of_two_units_count_twice() {
        let name = unique(&["𠀀".repeat(20).as_str()]).remove(0);
        assert_eq!(name.encode_utf16().count(), 30);
    }
}
