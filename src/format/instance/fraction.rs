//! Exact fractions.

use std::borrow::Cow;
use std::fmt;

use num_rational::Ratio;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize, Serializer};

/// An exact fraction: a JSON integer, or text like `"1/2"` or `"0.5"`. Written as an integer when whole, else `"a/b"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction(pub Ratio<i64>);

impl Fraction {
    /// The name of the text form in the schema.
    pub const FORMAT: &'static str = "fraction";

    /// Reads `"3"`, `"-1/2"` or `"0.25"` (up to 18 digits, 6 of them decimals); `None` if it is none of these.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match (text.split_once('/'), text.split_once('.')) {
            (Some((above, below)), None) => ratio(whole(above)?, digits(below)?),
            (None, Some((before, after))) => decimal(before, after),
            (None, None) => whole(text).map(Ratio::from_integer),
            (Some(_), Some(_)) => None,
        }
        .map(Fraction)
    }
}

fn digits(text: &str) -> Option<i64> {
    let plain = (1..=18).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn whole(text: &str) -> Option<i64> {
    match text.strip_prefix('-') {
        Some(positive) => digits(positive).map(|number| -number),
        None => digits(text),
    }
}

fn ratio(above: i64, below: i64) -> Option<Ratio<i64>> {
    (below != 0).then(|| Ratio::new(above, below))
}

fn decimal(before: &str, after: &str) -> Option<Ratio<i64>> {
    if after.len() > 6 {
        return None;
    }
    let scale = 10_i64.checked_pow(u32::try_from(after.len()).ok()?)?;
    let size = whole(before)?.checked_abs()?.checked_mul(scale)?.checked_add(digits(after)?)?;
    // "-0.5" has the sign on a zero.
    ratio(if before.starts_with('-') { -size } else { size }, scale)
}

impl From<Ratio<i64>> for Fraction {
    fn from(value: Ratio<i64>) -> Self {
        Fraction(value)
    }
}

impl From<i64> for Fraction {
    fn from(value: i64) -> Self {
        Fraction(Ratio::from_integer(value))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_integer() {
            serializer.serialize_i64(*self.0.numer())
        } else {
            serializer.collect_str(&self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FractionVisitor)
    }
}

struct FractionVisitor;

impl Visitor<'_> for FractionVisitor {
    type Value = Fraction;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer, or text like \"1/2\" or \"0.5\"")
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Fraction, E> {
        let in_range = value.checked_abs().is_some_and(|size| size < 1_000_000_000_000_000_000);
        if in_range { Ok(value.into()) } else { Err(E::custom(format!("{value} is out of range"))) }
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Fraction, E> {
        i64::try_from(value).map_err(E::custom).and_then(|value| self.visit_i64(value))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Fraction, E> {
        Fraction::parse(text)
            .ok_or_else(|| E::custom(format!("{text:?} is no fraction like \"1/2\" or \"0.5\"")))
    }
}

impl JsonSchema for Fraction {
    fn schema_name() -> Cow<'static, str> {
        "Fraction".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An exact fraction: an integer, or text like \"1/2\" or \"0.5\".",
            "type": ["integer", "string"], "format": Self::FORMAT,
            "exclusiveMinimum": -1_000_000_000_000_000_000_i64, "exclusiveMaximum": 1_000_000_000_000_000_000_i64,
        })
    }
}
