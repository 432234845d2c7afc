//! Enums whose values are words in files and in the register.

/// A value that is a word.
pub trait Word: Copy + 'static {
    /// All values.
    const ALL: &'static [Self];

    /// The word in files and in the register.
    fn word(self) -> &'static str;
}

/// Declares an enum of words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$own:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub enum $name { $($(#[$own])* #[serde(rename = $word)] $value,)+ }

        impl $crate::format::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];

            fn word(self) -> &'static str {
                match self { $(Self::$value => $word,)+ }
            }
        }
    };
}
pub(crate) use words;
