//! What each further change buys, in the cells of a table.

use num_rational::Ratio;

use crate::texts::Texts;

/// Keys of the heads of the table.
pub const TRADE_HEADS: [&str; 6] = [
    "frontier-changes",
    "frontier-highest",
    "frontier-highest-people",
    "frontier-lowest",
    "frontier-gain",
    "frontier-proof",
];

/// A plan with so many changes, whether it is proved, and the loads of all people, highest first.
#[derive(Clone, Copy, Debug)]
pub struct Traded<'a> {
    /// Seats that change.
    pub changes: i64,
    /// Whether no plan with as many changes is more even.
    pub proved: bool,
    /// Loads in points, highest first.
    pub loads: &'a [Ratio<i64>],
}

impl Traded<'_> {
    /// How many people have the highest load.
    #[must_use]
    pub fn heaviest(&self) -> usize {
        self.loads.iter().take_while(|load| Some(*load) == self.loads.first()).count()
    }

    /// The cells of its row, after the one with fewer changes.
    #[must_use]
    pub fn cells(&self, before: Option<Self>, texts: Texts) -> [String; 6] {
        let load =
            |load: Option<&Ratio<i64>>| load.map_or_else(|| "–".to_owned(), |load| texts.amount(*load, true));
        [
            self.changes.to_string(),
            load(self.loads.first()),
            self.heaviest().to_string(),
            load(self.loads.last()),
            before
                .map_or_else(|| texts.get("frontier-fewest"), |before| gain(texts, before.loads, self.loads)),
            texts.get(if self.proved { "proof-solver" } else { "proof-none" }),
        ]
    }
}

/// The first place of the loads, highest first, that falls.
fn gain(texts: Texts, before: &[Ratio<i64>], after: &[Ratio<i64>]) -> String {
    let first = before.iter().zip(after).zip(1_usize..).find(|((a, b), _)| a != b);
    first.map_or_else(String::new, |((a, b), place)| {
        let [before, after] = texts.amounts([*a, *b]);
        let blanks = [("place", place.into()), ("before", before.into()), ("after", after.into())];
        texts.with("price-loads", &blanks)
    })
}
