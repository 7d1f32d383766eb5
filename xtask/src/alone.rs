//! One run in a folder at a time: two would build into each other's `dist/`.

use crate::run::{root, say, Result};
use std::fs::{create_dir_all, File, TryLockError};
use std::path::Path;

/// Waits until no other run works in this folder; none does until what this gives is dropped.
pub fn wait() -> Result<File> {
    wait_for(&root().join("target/xtask.lock"))
}

fn wait_for(path: &Path) -> Result<File> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    if let Some(folder) = path.parent() {
        create_dir_all(folder).map_err(failed)?;
    }
    let lock = File::create(path).map_err(failed)?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say("another run works in this folder; waiting for its end");
            lock.lock().map_err(failed)?;
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    Ok(lock)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::Arc;

    #[test]
    fn the_second_waits_for_the_first() {
        // The run of which this is a test holds the lock of the folder.
        let path = std::env::temp_dir().join(format!("xtask-{}.lock", std::process::id()));
        let first = wait_for(&path).unwrap();
        let is_over = Arc::new(AtomicBool::new(false));
        let second = std::thread::spawn({
            let (path, is_over) = (path.clone(), Arc::clone(&is_over));
            move || {
                let _second = wait_for(&path).unwrap();
                is_over.load(Ordering::SeqCst)
            }
        });
        std::thread::sleep(std::time::Duration::from_millis(50));
        is_over.store(true, Ordering::SeqCst);
        drop(first);
        assert!(second.join().unwrap());
        std::fs::remove_file(path).unwrap();
    }
}
