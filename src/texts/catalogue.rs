//! Looking up sentences in the catalogue.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid};

use crate::domain::Language;

/// What may stand in a sentence: a text or a whole number.
pub type Value<'a> = FluentValue<'a>;

static VIETNAMESE: LanguageIdentifier = langid!("vi");
static ENGLISH: LanguageIdentifier = langid!("en");

fluent_templates::static_loader! {
    static CATALOGUE = {
        locales: "./locales",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The sentences of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    language: Language,
}

impl Texts {
    /// The sentences of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// Which language it is.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// The sentence of a key; the key itself where the catalogue has none.
    #[must_use]
    pub fn get(self, key: &str) -> String {
        self.find(key).unwrap_or_else(|| key.to_owned())
    }

    /// The sentence of a key, if the catalogue has one without blanks.
    #[must_use]
    pub fn find(self, key: &str) -> Option<String> {
        CATALOGUE.try_lookup(self.tag(), key)
    }

    /// The sentence of a key with its blanks filled in.
    ///
    /// ```
    /// use luanphien::domain::Language;
    /// use luanphien::texts::Texts;
    ///
    /// let texts = Texts::new(Language::En);
    /// assert_eq!(texts.with("more", &[("n", 3.into())]), "… and 3 more");
    /// ```
    #[must_use]
    pub fn with(self, key: &str, blanks: &[(&'static str, Value<'_>)]) -> String {
        self.fill(key, blanks).unwrap_or_else(|| key.to_owned())
    }

    /// The sentence of a key with its blanks filled in, if the catalogue has one with these blanks.
    #[must_use]
    pub fn fill(self, key: &str, blanks: &[(&'static str, Value<'_>)]) -> Option<String> {
        let blanks: HashMap<Cow<'static, str>, Value<'_>> =
            blanks.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        CATALOGUE.try_lookup_with_args(self.tag(), key, &blanks)
    }

    fn tag(self) -> &'static LanguageIdentifier {
        match self.language {
            Language::Vi => &VIETNAMESE,
            Language::En => &ENGLISH,
        }
    }
}
