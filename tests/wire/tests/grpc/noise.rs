//! Noise in the place of a status.

use platform_error_wire::grpc::{Any, Status};
use platform_error_wire::{Config, Occurrence, Violation};
use platform_error_wire_tests::sets::ShopError;

/// Xorshift: fast, and the same each time.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    /// Changes a few bytes, and sometimes the length.
    fn spoil(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len() + 1);
            let byte = self.next().to_le_bytes()[0];
            match self.below(4) {
                0 => bytes.insert(at, byte),
                1 => bytes.truncate(at),
                _ => {
                    if let Some(old) = bytes.get_mut(at) {
                        *old = byte;
                    }
                }
            }
        }
    }
}

fn encoded() -> Vec<u8> {
    let config = Config::new();
    let violations = [Violation::new(["a"], "b").with_code("C")];
    let error = ShopError::all().swap_remove(0);
    let occurrence = Occurrence::new(&error, &config)
        .with_violations(&violations)
        .with_retry_after(std::time::Duration::new(7, 500));
    Status::new(&occurrence).encode()
}

/// Nothing panics, and what was read can be written and read again.
#[test]
fn a_spoiled_status_is_read() {
    let encoded = encoded();
    let mut noise = Noise(0x9e37_79b9_7f4a_7c15);
    let mut intact = 0;
    for _ in 0..50_000 {
        let mut bytes = encoded.clone();
        noise.spoil(&mut bytes);
        let status = Status::decode(&bytes);
        intact += usize::from(status.error_info.is_some());
        let again = Status::decode(&status.encode());
        assert_eq!(again.error_info, status.error_info);
        assert_eq!(again.message, status.message);
    }
    // One spoiled detail seldom costs the others.
    assert!(intact > 15_000, "{intact}");
}

#[test]
fn spoiled_trailers_are_read() {
    let mut noise = Noise(7);
    for _ in 0..50_000 {
        let mut code = b"5".to_vec();
        let mut message = b"%E5%BA%93 left".to_vec();
        let mut details = b"CAUSBWhlbGxvGgQKAmEv".to_vec();
        noise.spoil(&mut code);
        noise.spoil(&mut message);
        noise.spoil(&mut details);
        let status = Status::from_trailers([
            ("grpc-status", &*code),
            ("grpc-message", &*message),
            ("grpc-status-details-bin", &*details),
        ]);
        assert!(status.is_some());
    }
}

/// Tonic panics where this only loses the details.
#[test]
fn a_header_that_is_not_base64_is_left_out() {
    let mut headers = http::HeaderMap::new();
    headers.insert("grpc-status", "9".parse().unwrap());
    headers.insert("grpc-message", "stop".parse().unwrap());
    headers.insert("grpc-status-details-bin", "no base64!".parse().unwrap());
    let status = Status::from_headers(&headers).unwrap();
    assert_eq!((status.code, &*status.message), (9, "stop"));
    assert_eq!(status.unknown, []);
}

/// Tonic says `Unknown` if it cannot read the message; the details still know better.
#[test]
fn a_code_that_tonic_lost_is_found_in_the_details() {
    let mut status = Status::default();
    status.code = 5;
    status.message = "No order 7".to_owned();
    status.add_detail(Any::new("a/b.C", []));
    let mut headers = http::HeaderMap::new();
    let sent = tonic::Status::from(status);
    sent.add_header(&mut headers).unwrap();
    headers.insert("grpc-message", "%FF".parse().unwrap());
    let received = tonic::Status::from_header_map(&headers).unwrap();
    assert_eq!(received.code(), tonic::Code::Unknown);
    let read = Status::from(&received);
    assert_eq!((read.code, &*read.message), (5, "No order 7"));
}
