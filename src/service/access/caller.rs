//! Who is calling: by the cookie of a session, or by a token.

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum_extra::extract::CookieJar;
use chrono::{DateTime, Utc};

use super::by::By;
use super::cookie::cookie_name;
use super::form::{Proof, is_form, is_safe};
use super::role::{Right, Roles};
use super::secret::{Opens, Secret};
use super::store::{self, Kept};
use crate::domain::Language;
use crate::format::codes::E2501;
use crate::register::records::User;
use crate::service::app::App;
use crate::service::problem::Refusal;

/// Who is calling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Id of the committee; of no other anything is seen or changed.
    pub committee: String,
    /// The login.
    pub login: String,
    /// Name for people.
    pub name: String,
    /// What the caller may do.
    pub roles: Roles,
    /// Id of the person in instances, for members.
    pub person: Option<String>,
    /// With what the caller came in.
    pub via: Via,
}

/// With what somebody came in.
#[derive(Clone, PartialEq, Eq)]
pub enum Via {
    /// The session of a browser.
    Session {
        /// What its forms bring along.
        form: String,
        /// The hash of its secret.
        key: String,
    },
    /// The token of a program.
    Token {
        /// Id of the credential.
        credential: String,
    },
}

/// Without what forms bring along: it belongs into no log.
impl std::fmt::Debug for Via {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Session { .. } => "Session",
            Self::Token { .. } => "Token",
        })
    }
}

impl Caller {
    pub(super) fn new(committee: String, user: User, via: Via) -> Self {
        // A word of a later version gives no right in this one.
        let known = user.roles.iter().filter_map(|word| Roles::of_words(&[word]).ok());
        let roles = known.flat_map(Roles::iter).collect();
        Self { committee, login: user.login, name: user.name, roles, person: user.person, via }
    }

    /// What the forms of this caller's pages bring along, if they must.
    #[must_use]
    pub fn form_token(&self) -> Option<&str> {
        match &self.via {
            Via::Session { form, .. } => Some(form),
            Via::Token { .. } => None,
        }
    }

    /// Whether the caller has a right.
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        right.ask(Some(self)).is_ok()
    }

    /// The caller as the author of a change.
    #[must_use]
    pub fn by(&self, at: DateTime<Utc>, language: Language) -> By<'_> {
        By { committee: &self.committee, author: &self.login, at, language }
    }
}

/// Who is calling, whatever is asked for; `None`: nobody who is logged in. Whether a form is the caller's own is not looked at.
///
/// # Errors
/// E2501: a token that opens nothing.
pub async fn recognise(app: &App, headers: &HeaderMap, at: DateTime<Utc>) -> Result<Option<Caller>, Refusal> {
    if headers.contains_key(header::AUTHORIZATION) {
        let token = bearer(headers).ok_or_else(|| Refusal::new(&E2501))?;
        let caller = opened(app, Opens::Token, &token, at).await?;
        return caller.ok_or_else(|| Refusal::new(&E2501)).map(Some);
    }
    let jar = CookieJar::from_headers(headers);
    let Some(cookie) = jar.get(cookie_name(app.settings.secure())) else { return Ok(None) };
    opened(app, Opens::Session, &Secret::said(cookie.value()), at).await
}

fn bearer(headers: &HeaderMap) -> Option<Secret> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| Secret::said(token.trim()))
}

async fn opened(
    app: &App,
    opens: Opens,
    secret: &Secret,
    at: DateTime<Utc>,
) -> Result<Option<Caller>, Refusal> {
    let Some((kept, head)) = store::look(app.register.pool(), opens, secret, at).await? else {
        return Ok(None);
    };
    let Kept { hash: key, committee, login, credential, form, .. } = kept;
    let remembered = app.memory.at(&committee, &head);
    let user = remembered.user(&app.register, &committee, &login).await?;
    let via = match credential {
        Some(credential) => Via::Token { credential },
        None => Via::Session { form: form.unwrap_or_default(), key },
    };
    Ok(user.map(|user| Caller::new(committee, user, via)))
}

/// A caller of whom it is not yet known whether the form he sends is his own: a handler of HTML forms takes this, reads the
/// form, and goes on with the [`Caller`] that [`Self::prove`] gives.
#[derive(Clone, Debug)]
pub struct Unproved {
    caller: Caller,
    proof: Proof,
}

impl Unproved {
    /// The caller, if the form is his own by its field `form_token` or by the header `X-Form-Token`.
    ///
    /// # Errors
    /// E2508: it is not.
    pub fn prove(self, field: Option<&str>) -> Result<Caller, Refusal> {
        if let Some(form) = self.caller.form_token() {
            self.proof.of(form, field)?;
        }
        Ok(self.caller)
    }

    /// Who says to be calling, to be asked nothing but rights.
    #[must_use]
    pub fn caller(&self) -> &Caller {
        &self.caller
    }
}

/// Who is calling, for what stands before the handlers: left among the extensions, so that the database is not asked again.
/// A form of a page is looked at where it is read (see [`Unproved`]), everything else here.
///
/// # Errors
/// E2501: a token that opens nothing. E2508: not sent by a page of the caller's session.
pub async fn who(app: &App, parts: &mut Parts) -> Result<Option<Caller>, Refusal> {
    let found = <Unproved as OptionalFromRequestParts<App>>::from_request_parts(parts, app).await?;
    match found {
        Some(unproved) if is_form(&parts.headers) => Ok(Some(unproved.caller)),
        Some(unproved) => unproved.prove(None).map(Some),
        None => Ok(None),
    }
}

impl OptionalFromRequestParts<App> for Unproved {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Refusal> {
        let known = parts.extensions.get::<Caller>().cloned();
        let caller = match known {
            Some(caller) => Some(caller),
            None => recognise(app, &parts.headers, app.now()).await?,
        };
        let Some(caller) = caller else { return Ok(None) };
        parts.extensions.insert(caller.clone());
        let proof = Proof::new(is_safe(&parts.method), &parts.headers);
        Ok(Some(Self { caller, proof }))
    }
}

impl FromRequestParts<App> for Unproved {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let found = <Self as OptionalFromRequestParts<App>>::from_request_parts(parts, app).await?;
        found.ok_or_else(|| Refusal::new(&E2501))
    }
}

impl OptionalFromRequestParts<App> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Refusal> {
        let found = <Unproved as OptionalFromRequestParts<App>>::from_request_parts(parts, app).await?;
        found.map(|unproved| unproved.prove(None)).transpose()
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        <Unproved as FromRequestParts<App>>::from_request_parts(parts, app).await?.prove(None)
    }
}
