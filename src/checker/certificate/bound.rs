//! The bound that multipliers give, in exact arithmetic.

use std::collections::BTreeMap;

use super::choice::Choice;
use super::relaxation::Relaxation;

/// Why multipliers give no bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The instance has no such row.
    Unknown,
    /// A positive multiplier on a row without a least value, or a negative one on a row without a greatest.
    Side,
    /// Two of the duties do not exclude each other.
    NoClash,
    /// The scale is not at least 1.
    Scale,
    /// The numbers are too large to be added up exactly.
    Overflow,
}

/// What multipliers add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The rows' bounds, each so many times; in parts of the scale.
    pub rows: i64,
    /// What choices take away of it at most, being paid for above their cost; 0 or less, in parts of the scale.
    pub choices: i64,
    /// Both together, divided by the scale and rounded up: the bound.
    pub bound: i64,
}

impl Relaxation<'_> {
    /// The least value that the multipliers prove for what the relaxation is about: a tier, a level, or open places.
    ///
    /// # Errors
    /// As [`Relaxation::tally`].
    pub fn bound(&self, scale: i64, multipliers: &[(usize, i64)]) -> Result<i64, Flaw> {
        Ok(self.tally(scale, multipliers)?.bound)
    }

    /// The bound that multipliers prove, with the sums it is made of.
    ///
    /// The sum over all choices of `cost - multipliers × factors` is at least what each choice can add by itself; the rows
    /// give the rest. Costs are whole multiples of their greatest common divisor, so the bound is rounded up to one.
    ///
    /// # Errors
    /// A row that cannot be used on that side, or numbers too large.
    pub fn tally(&self, scale: i64, multipliers: &[(usize, i64)]) -> Result<Tally, Flaw> {
        if scale < 1 {
            return Err(Flaw::Scale);
        }
        let mut price = vec![0_i128; self.rows.len()];
        for (row, times) in multipliers {
            *price.get_mut(*row).ok_or(Flaw::Unknown)? += i128::from(*times);
        }
        let (mut rows, mut choices) = (0_i128, 0_i128);
        for (row, price) in self.rows.iter().zip(&price).filter(|(_, price)| **price != 0) {
            let side = if *price > 0 { row.least } else { row.most };
            rows = add(rows, times(*price, side.ok_or(Flaw::Side)?)?)?;
        }
        for (_, least) in self.least_by_kind(scale, &price)? {
            choices = add(choices, least)?;
        }
        let (unit, constant) = (i128::from(self.unit().max(1)), self.constant());
        let steps = ceiling(add(rows, choices)?, i128::from(scale) * unit);
        let bound = add(i128::from(constant), steps.checked_mul(unit).ok_or(Flaw::Overflow)?)?;
        let whole = |number: i128| i64::try_from(number).map_err(|_| Flaw::Overflow);
        Ok(Tally { rows: whole(rows)?, choices: whole(choices)?, bound: whole(bound)? })
    }

    /// The least that choices can add, kind by kind: each taken never, or one of a kind as often as it may be.
    fn least_by_kind(&self, scale: i64, price: &[i128]) -> Result<BTreeMap<usize, i128>, Flaw> {
        let mut least: BTreeMap<usize, i128> = BTreeMap::new();
        for choice in self.choices.iter().filter(|choice| choice.most > 0) {
            let each = self.reduced(choice, scale, price)?;
            if each < 0 {
                let own = least.entry(choice.kind).or_default();
                *own = (*own).min(times(each, choice.most)?);
            }
        }
        Ok(least)
    }

    /// The cost of a choice, less what its rows are paid for it.
    fn reduced(&self, choice: &Choice, scale: i64, price: &[i128]) -> Result<i128, Flaw> {
        let cost = times(i128::from(scale), self.price(choice))?;
        choice.terms.iter().try_fold(cost, |sum, (row, factor)| {
            add(sum, times(price[*row], *factor)?.checked_neg().ok_or(Flaw::Overflow)?)
        })
    }

    /// What all costs are multiples of.
    fn unit(&self) -> i64 {
        self.choices.iter().fold(0, |unit, choice| num_integer::gcd(unit, self.price(choice)))
    }
}

fn times(a: i128, b: i64) -> Result<i128, Flaw> {
    a.checked_mul(i128::from(b)).ok_or(Flaw::Overflow)
}

fn add(a: i128, b: i128) -> Result<i128, Flaw> {
    a.checked_add(b).ok_or(Flaw::Overflow)
}

fn ceiling(a: i128, b: i128) -> i128 {
    a.div_euclid(b) + i128::from(a.rem_euclid(b) != 0)
}
