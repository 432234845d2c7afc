//! Where somebody calls from, as far as it can be trusted.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::service::app::App;

/// Where somebody calls from: what calls are counted by. With IPv6 a whole network of /64 is one, for everybody who has one
/// address there has them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Visitor(IpAddr);

impl Visitor {
    /// The one who is on the other end of the connection; behind a proxy, whom the proxy says it serves. What stands in
    /// `X-Forwarded-For` before the last entry was written by nobody we know, and is not believed.
    #[must_use]
    pub fn new(peer: IpAddr, headers: &HeaderMap, behind_proxy: bool) -> Self {
        let told = if behind_proxy { last_hop(headers) } else { None };
        Self(network(told.unwrap_or(peer)))
    }

    /// Its address, or that of its network.
    #[must_use]
    pub fn address(self) -> IpAddr {
        self.0
    }
}

/// The last entry of the last header: what the proxy next to us has added.
fn last_hop(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    let hop = last.rsplit(',').next()?.trim();
    hop.parse().ok().or_else(|| hop.parse::<SocketAddr>().ok().map(|hop| hop.ip()))
}

fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => {
            let [one, two, three, four, ..] = address.segments();
            Ipv6Addr::new(one, two, three, four, 0, 0, 0, 0).into()
        }
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(peer)| peer.ip());
        Ok(Self::new(peer, &parts.headers, app.settings.behind_proxy))
    }
}
