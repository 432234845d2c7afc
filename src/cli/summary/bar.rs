//! Bars of block characters, an eighth of a character exact.

const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A bar of `amount` where `most` fills `width` characters. Negative amounts have no bar.
pub(crate) fn bar(amount: i64, most: i64, width: i64) -> String {
    if amount <= 0 || most <= 0 {
        return String::new();
    }
    let eighths = (amount.min(most) * width * 8 + most / 2) / most;
    let whole = usize::try_from(eighths / 8).unwrap_or_default();
    let rest = usize::try_from(eighths % 8).unwrap_or_default();
    "█".repeat(whole) + EIGHTHS[rest]
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn bars_are_exact_to_an_eighth() {
        // 13 of 24 on 3 characters: 13 eighths = one whole and five eighths.
        assert_eq!(bar(13, 24, 3), "█▋");
        assert_eq!(bar(24, 24, 3), "███");
        assert_eq!(bar(1, 1000, 3), "");
        assert_eq!(
            (bar(0, 24, 3), bar(-2, 24, 3), bar(3, 0, 3)),
            (String::new(), String::new(), String::new())
        );
        assert_eq!(bar(99, 24, 3), "███");
    }
}
