//! Fields of JSON by their types.

use chrono::{NaiveDate, NaiveDateTime};
use num_rational::Ratio;
use serde_json::Value;

/// A value in a JSON text.
#[derive(Clone, Copy)]
pub(super) struct Json<'v>(pub(super) &'v Value);

impl<'v> Json<'v> {
    /// A field that is there.
    pub(super) fn field(self, name: &str) -> Option<Self> {
        self.0.get(name).map(Json)
    }

    pub(super) fn words(self, name: &str) -> Option<&'v str> {
        self.0.get(name)?.as_str()
    }

    pub(super) fn text(self, name: &str) -> Option<String> {
        self.words(name).map(str::to_owned)
    }

    pub(super) fn number(self, name: &str) -> Option<i64> {
        self.0.get(name)?.as_i64()
    }

    pub(super) fn truth(self, name: &str) -> Option<bool> {
        self.0.get(name)?.as_bool()
    }

    pub(super) fn size(self, name: &str) -> Option<usize> {
        self.number(name).and_then(|number| usize::try_from(number).ok())
    }

    pub(super) fn ratio(self, name: &str) -> Option<Ratio<i64>> {
        self.words(name)?.parse().ok()
    }

    pub(super) fn day(self, name: &str) -> Option<NaiveDate> {
        self.words(name)?.parse().ok()
    }

    pub(super) fn moment(self, name: &str) -> Option<NaiveDateTime> {
        NaiveDateTime::parse_from_str(self.words(name)?, "%Y-%m-%dT%H:%M").ok()
    }

    /// The entries of a list, which may be left out.
    pub(super) fn list(self, name: &str) -> impl Iterator<Item = Self> + use<'v> {
        self.0.get(name).and_then(Value::as_array).into_iter().flatten().map(Json)
    }

    /// The texts of a list.
    pub(super) fn texts(self, name: &str) -> Vec<String> {
        self.list(name).filter_map(|own| own.0.as_str().map(str::to_owned)).collect()
    }
}
