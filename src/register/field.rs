//! One field of a row, and the types that are kept in fields.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use num_rational::Ratio;
use serde::{Deserialize, Serialize};

use crate::format::Word;

/// One field of a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Field {
    /// Nothing.
    Null,
    /// A whole number.
    Integer(i64),
    /// A text.
    Text(String),
}

/// Kinds of columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whole numbers.
    Integer,
    /// Texts.
    Text,
}

/// What is kept in a field.
pub trait Stored: Sized {
    /// The kind of its column.
    const KIND: Kind;

    /// As a field.
    fn store(&self) -> Field;

    /// Back from a field; `None` where the field holds something else.
    fn restore(field: &Field) -> Option<Self>;
}

impl Stored for String {
    const KIND: Kind = Kind::Text;

    fn store(&self) -> Field {
        Field::Text(self.clone())
    }

    fn restore(field: &Field) -> Option<Self> {
        if let Field::Text(text) = field { Some(text.clone()) } else { None }
    }
}

impl Stored for i64 {
    const KIND: Kind = Kind::Integer;

    fn store(&self) -> Field {
        Field::Integer(*self)
    }

    fn restore(field: &Field) -> Option<Self> {
        if let Field::Integer(number) = field { Some(*number) } else { None }
    }
}

impl Stored for bool {
    const KIND: Kind = Kind::Integer;

    fn store(&self) -> Field {
        Field::Integer(i64::from(*self))
    }

    fn restore(field: &Field) -> Option<Self> {
        match field {
            Field::Integer(0) => Some(false),
            Field::Integer(1) => Some(true),
            _ => None,
        }
    }
}

impl<T: Stored> Stored for Option<T> {
    const KIND: Kind = T::KIND;

    fn store(&self) -> Field {
        self.as_ref().map_or(Field::Null, T::store)
    }

    fn restore(field: &Field) -> Option<Self> {
        if *field == Field::Null { Some(None) } else { T::restore(field).map(Some) }
    }
}

/// Types that are kept as the text they are written as.
macro_rules! written {
    ($($type:ty: $store:expr, $restore:expr;)*) => {$(
        impl Stored for $type {
            const KIND: Kind = Kind::Text;

            fn store(&self) -> Field {
                Field::Text($store(self))
            }

            fn restore(field: &Field) -> Option<Self> {
                let Field::Text(text) = field else { return None };
                $restore(text.as_str())
            }
        }
    )*};
}

const MOMENT: &str = "%Y-%m-%dT%H:%M";
const CLOCK: &str = "%H:%M";

written! {
    NaiveDate: NaiveDate::to_string, |text: &str| text.parse().ok();
    NaiveDateTime: |own: &NaiveDateTime| own.format(MOMENT).to_string(),
        |text| NaiveDateTime::parse_from_str(text, MOMENT).ok();
    NaiveTime: |own: &NaiveTime| own.format(CLOCK).to_string(), |text| NaiveTime::parse_from_str(text, CLOCK).ok();
    Ratio<i64>: Ratio::<i64>::to_string, |text: &str| text.parse().ok();
    Vec<String>: |own: &Vec<String>| serde_json::to_string(own).unwrap_or_default(),
        |text| serde_json::from_str(text).ok();
}

impl<T: Word> Stored for T {
    const KIND: Kind = Kind::Text;

    fn store(&self) -> Field {
        Field::Text(self.word().to_owned())
    }

    fn restore(field: &Field) -> Option<Self> {
        let Field::Text(text) = field else { return None };
        T::ALL.iter().copied().find(|own| own.word() == text)
    }
}
