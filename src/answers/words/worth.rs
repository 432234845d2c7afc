//! What one more person would be worth, in words.

use super::Words;
use crate::office::explain::{LimitWorth, Part, ValueExplanation, Worth};

impl Words<'_> {
    /// A line for all stretches of time that gain the same by the same seats.
    #[must_use]
    pub fn worths(&self, list: &[Worth]) -> Vec<String> {
        let seats = |one: &Worth| -> Vec<(String, String)> {
            one.seats.iter().map(|seat| (seat.duty.clone(), seat.seat.clone())).collect()
        };
        let alike =
            |a: &Worth, b: &Worth| (a.part, a.gain, a.exact, seats(a)) == (b.part, b.gain, b.exact, seats(b));
        let mut groups: Vec<Vec<&Worth>> = Vec::new();
        for one in list {
            match groups.iter_mut().find(|group| group.first().is_some_and(|first| alike(first, one))) {
                Some(group) => group.push(one),
                None => groups.push(vec![one]),
            }
        }
        groups.iter().filter_map(|group| Some(self.worth(group.first()?, group))).collect()
    }

    fn worth(&self, one: &Worth, group: &[&Worth]) -> String {
        let line = format!("{}: {}", self.stretch(one, group), self.gain(one.gain, one.exact));
        let seats = one.seats.iter().map(|seat| {
            let (duty, name) = (self.labels.duty(&seat.duty), self.labels.seat(&seat.seat));
            format!("{duty} ({name})")
        });
        let seats = seats.collect::<Vec<_>>().join("; ");
        if seats.is_empty() {
            return line;
        }
        format!("{line}; {}", self.texts.with("worth-takes", &[("seats", seats.into())]))
    }

    /// The days of a group, with the part of the day.
    fn stretch(&self, one: &Worth, group: &[&Worth]) -> String {
        let texts = self.texts;
        let days = |same: &&Worth| match one.part {
            Some(_) => texts.day(same.from),
            None => format!("{} – {}", texts.day(same.from), texts.day(same.to)),
        };
        let days = group.iter().map(days).collect::<Vec<_>>().join("; ");
        let part = |key: &str| texts.with(key, &[("day", days.as_str().into())]);
        match one.part {
            None => days,
            Some(Part::Morning) => part("worth-morning"),
            Some(Part::Afternoon) => part("worth-afternoon"),
            Some(Part::Evening) => part("worth-evening"),
        }
    }

    fn gain(&self, gain: i64, exact: bool) -> String {
        self.texts.with(if exact { "worth-exact" } else { "worth-bound" }, &[("gain", gain.into())])
    }

    /// What it would be worth to raise a limit.
    #[must_use]
    pub fn tie(&self, one: &LimitWorth) -> String {
        let (texts, tie) = (self.texts, &one.tie);
        let blanks = [
            ("person", self.labels.person(&tie.person).into()),
            ("limit", self.limit(tie.per, tie.measure, tie.max).into()),
            ("days", format!("{} – {}", texts.day(tie.from), texts.day(tie.to)).into()),
            ("by", tie.by.into()),
            ("gain", self.gain(one.gain, one.exact).into()),
        ];
        texts.with("worth-limit", &blanks)
    }

    /// What of the answer is about this plan and everybody's share, and not about the best plan.
    #[must_use]
    pub fn besides(&self, answer: &ValueExplanation) -> [Option<String>; 2] {
        let texts = self.texts;
        let worse = answer.value.best.is_some_and(|best| best < answer.coverage);
        let worse = worse.then(|| texts.with("worth-not-best", &[("value", answer.coverage.into())]));
        let share = answer.share.map(|(before, after)| {
            let [before, after] = [before, after].map(|own| texts.amount(own, false));
            texts.with("worth-share", &[("before", before.into()), ("after", after.into())])
        });
        [worse, share]
    }
}
