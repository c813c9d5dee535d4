//! The browsers that are running. To start one takes longer than most tests.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use super::Setup;
use super::driver::Session;

struct Pool {
    /// The number of tests that use a browser.
    users: usize,
    idle: Vec<Session>,
}

static POOL: Mutex<Pool> = Mutex::new(Pool {
    users: 0,
    idle: Vec::new(),
});

/// A browser of this setup that no test uses, or a new one.
pub(crate) fn take(setup: Setup) -> Option<Session> {
    if let Some(idle) = take_idle(setup) {
        return Some(idle);
    }
    let session = Session::start(setup)?;
    lock().users += 1;
    Some(session)
}

fn take_idle(setup: Setup) -> Option<Session> {
    let mut pool = lock();
    let at = pool.idle.iter().position(|idle| idle.setup == setup)?;
    pool.users += 1;
    Some(pool.idle.swap_remove(at))
}

fn lock() -> MutexGuard<'static, Pool> {
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends the use of a browser. One of a test that failed may be in any state, so it is closed. The
/// last user closes all browsers: nothing runs at the end of the process.
pub(crate) fn give_back(session: Session) {
    let unused = {
        let mut pool = lock();
        pool.users -= 1;
        pool.idle.push(session);
        let failed = thread::panicking().then(|| pool.idle.pop()).flatten();
        let mut unused: Vec<Session> = failed.into_iter().collect();
        if pool.users == 0 {
            unused.append(&mut pool.idle);
        }
        unused
    };
    // This takes a while, so others need not wait for it.
    drop(unused);
}
