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
