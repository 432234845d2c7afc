//! From where somebody calls.

use std::net::IpAddr;

use axum::http::HeaderMap;
use luanphien::service::access::Visitor;

fn seen(peer: &str, forwarded: &[&str], behind_proxy: bool) -> String {
    let mut headers = HeaderMap::new();
    for one in forwarded {
        headers.append("x-forwarded-for", one.parse().unwrap());
    }
    Visitor::new(peer.parse::<IpAddr>().unwrap(), &headers, behind_proxy).address().to_string()
}

#[test]
fn what_a_caller_writes_of_himself_is_not_believed() {
    assert_eq!(seen("192.0.2.7", &["203.0.113.9"], false), "192.0.2.7");
    assert_eq!(seen("127.0.0.1", &["203.0.113.9"], true), "203.0.113.9");
    assert_eq!(seen("127.0.0.1", &["203.0.113.9, 10.0.0.4"], true), "10.0.0.4");
    assert_eq!(seen("127.0.0.1", &["203.0.113.9", "198.51.100.3"], true), "198.51.100.3");
}

#[test]
fn what_is_no_address_is_as_if_it_were_not_there() {
    assert_eq!(seen("127.0.0.1", &[], true), "127.0.0.1");
    assert_eq!(seen("127.0.0.1", &["203.0.113.9, unknown"], true), "127.0.0.1");
    assert_eq!(seen("127.0.0.1", &["203.0.113.9:4711"], true), "203.0.113.9");
    assert_eq!(seen("127.0.0.1", &["[2001:db8::1]:4711"], true), "2001:db8::");
}

#[test]
fn with_ipv6_a_network_is_one_caller() {
    assert_eq!(seen("2001:db8:1:2:3:4:5:6", &[], false), "2001:db8:1:2::");
    assert_eq!(seen("2001:db8:1:2:ffff::9", &[], false), "2001:db8:1:2::");
    assert_eq!(seen("2001:db8:1:3::9", &[], false), "2001:db8:1:3::");
    assert_eq!(seen("::ffff:192.0.2.7", &[], false), "192.0.2.7");
}
