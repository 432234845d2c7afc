//! Every endpoint of the API, from where its handlers stand.

use super::endpoint::Endpoint;
use super::{books, desk, files, follow_up, jobs, judge, mine, ops, plans, public, session, sheets, users};
use crate::service::page;

/// All endpoints, by what they are about.
pub static ALL: &[&[Endpoint]] = &[
    ops::ENDPOINTS,
    session::ENDPOINTS,
    users::ENDPOINTS,
    desk::ENDPOINTS,
    sheets::ENDPOINTS,
    judge::ENDPOINTS,
    jobs::ENDPOINTS,
    files::ENDPOINTS,
    plans::ENDPOINTS,
    books::ENDPOINTS,
    follow_up::ENDPOINTS,
    mine::ENDPOINTS,
    public::ENDPOINTS,
    page::ENDPOINTS,
    page::plan::ENDPOINTS,
    page::change::ENDPOINTS,
    page::compare::ENDPOINTS,
    page::follow::ENDPOINTS,
    page::publish::ENDPOINTS,
    page::mine::ENDPOINTS,
    page::public::ENDPOINTS,
];
