//! What the app and the engine are built with, so that their download is small: settings of cargo that no other build has.
//!
//! The largest of them rebuilds the standard library. The one that comes with Rust is made to tell where and why a program
//! panicked; a person who meets a panic sees words of ours instead, so ours ends the program at once and holds no such texts.

use crate::run::{command, finish, output, run, say, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where cargo's environment has the flags of the compiler.
pub const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Leaves out where in the sources a panic was and how a value looks to a programmer.
const SILENT: &str = "-Zlocation-detail=none -Zfmt-debug=none";

/// The linker keeps its relocations, by which the app and an engine are cut.
pub const CUT: &str = "-Clink-args=--emit-relocs";

/// The engine compares many bytes at once.
pub const ENGINE: &str = "-Ctarget-feature=+simd128";

/// The same where it is built small: what goes through every row is compiled for speed all the same, see `src/lib.rs`. Small functions are
/// put where they are called, which level `z` hardly does: for a hundredth more of size, reading takes a tenth less.
pub const TUNED_ENGINE: &str =
    "-Ctarget-feature=+simd128 --cfg tuned -Cllvm-args=-inline-threshold=40";

/// Lets a stable compiler take such flags.
const BOOTSTRAP: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// What has cargo rebuild the standard library. Trunk.toml names these for its hook, which builds no wasm.
const STANDARD_LIBRARY: [(&str, &str); 5] = [
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort"),
    ("CARGO_PROFILE_ENGINE_PANIC", "immediate-abort"),
];

/// The first Rust that knows `panic=immediate-abort`, of version 1.
const SINCE: u32 = 92;

/// Sets all of it for a command that builds the app or the engine, whose own flags come first.
pub fn prepare(cargo: &mut Command, own: &str) {
    forget(cargo);
    cargo.env(FLAGS, format!("{own} {SILENT}"));
    cargo.envs([BOOTSTRAP]);
    match has_sources() {
        true => {
            cargo.envs(STANDARD_LIBRARY);
        }
        false => say("no sources of the standard library here: building with the one there is, which makes a first visit about 14 kB larger"),
    }
}

/// Takes all of it away for a command that builds something else.
pub fn forget(cargo: &mut Command) {
    cargo.env_remove(FLAGS).env_remove(BOOTSTRAP.0);
    for (name, _) in STANDARD_LIBRARY {
        cargo.env_remove(name);
    }
}

/// Fetches the crates that the standard library uses, if it can be rebuilt.
pub fn fetch() -> Result {
    let Some(library) = sources() else {
        return Ok(());
    };
    let manifest = library.join("Cargo.toml").display().to_string();
    let words = ["fetch", "--locked", "--manifest-path", &manifest];
    finish(command("cargo", &words).envs([BOOTSTRAP]))
}

/// Whether the standard library can be rebuilt.
pub fn has_sources() -> bool {
    sources().is_some()
}

/// The sources of the standard library, which are installed where rustup can do that.
fn sources() -> Option<PathBuf> {
    let is_new = output("rustc", &["--version"])
        .and_then(|version| minor(&version))
        .is_some_and(|minor| minor >= SINCE);
    let sysroot = output("rustc", &["--print", "sysroot"]).filter(|_| is_new)?;
    let library = Path::new(&sysroot).join("lib/rustlib/src/rust/library");
    let is_here = || library.join("Cargo.lock").is_file();
    if !is_here() {
        say("adding the sources of the standard library to the Rust toolchain");
        run("rustup", &["component", "add", "rust-src"]).ok()?;
    }
    is_here().then_some(library)
}

/// The second number of a version such as `rustc 1.95.0 (59807616e 2026-04-14)`.
fn minor(version: &str) -> Option<u32> {
    version.split('.').nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::minor;

    #[test]
    fn reads_the_version() {
        assert_eq!(minor("rustc 1.95.0 (59807616e 2026-04-14)"), Some(95));
        assert_eq!(minor("rustc 1.96.0-nightly (0 2026-05-01)"), Some(96));
        assert_eq!(minor("rustc"), None);
    }
}
