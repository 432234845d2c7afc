//! Names of committees within a batch: no two are the same, not even for file systems that know no capitals.

use std::collections::HashSet;

/// Gives out names, in the order of the input.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: HashSet<String>,
}

impl Names {
    /// The wished name, or with `-2`, `-3`, … behind it where it is taken.
    pub(super) fn give(&mut self, wish: &str) -> String {
        let numbered = |number: usize| if number == 1 { wish.to_owned() } else { format!("{wish}-{number}") };
        let free = (1..).map(numbered).find(|name| self.taken.insert(name.to_lowercase()));
        free.unwrap_or_default()
    }
}

/// A name that is one file name everywhere: letters and digits of any language, `.`, `-` and `_`, not too long.
pub(super) fn as_file_name(id: &str) -> String {
    const LONGEST: usize = 60;
    let plain = |c: char| if c.is_alphanumeric() || ".-_".contains(c) { c } else { '_' };
    let name: String = id.chars().map(plain).take(LONGEST).collect();
    match name.strip_prefix('.') {
        Some(rest) => format!("_{rest}"),
        None if name.is_empty() => "_".to_owned(),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_names_are_the_same() {
        let mut names = Names::default();
        let given = ["xa", "xa-2", "xa", "XA", "xb"].map(|wish| names.give(wish));
        assert_eq!(given, ["xa", "xa-2", "xa-3", "XA-4", "xb"]);
    }

    #[test]
    fn an_id_cannot_lead_out_of_the_folder() {
        assert_eq!(as_file_name("../a/b"), "_._a_b");
        assert_eq!(as_file_name("xã Tràm Chim"), "xã_Tràm_Chim");
        assert_eq!(as_file_name(""), "_");
    }
}
