// "LOCAL" is in `Local` and in `Local`: two blocks each have a set of that name.

use platform_error::{ErrorSet, PlatformError};

#[derive(Debug, PlatformError)]
enum Either<A, B> {
    #[error(transparent)]
    First(A),
    #[error(transparent)]
    Second(B),
}

fn count<A: ErrorSet + 'static, B: ErrorSet + 'static>(_: A, _: B) -> usize {
    Either::<A, B>::CATALOG.len()
}

macro_rules! local {
    ($code:literal) => {{
        #[derive(Debug, PlatformError)]
        #[allow(dead_code)]
        enum Local {
            /// It
            #[error(code = "LOCAL", cause = "c", solution = "s")]
            First,
            /// It
            #[error(code = $code, cause = "c", solution = "s")]
            Second,
        }
        Local::First
    }};
}

fn main() {
    println!("{}", count(local!("SECOND"), local!("THIRD")));
}
