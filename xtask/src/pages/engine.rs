//! The engine: a second wasm, with SIMD, and the script that opens it.
//!
//! It is built beside the app, with another profile and other flags, so in a folder of its own: cargo would otherwise build the
//! crates that both share anew each time.

use super::assets::{sealed, without_comments, Sealed};
use super::parts;
use crate::run::{command, finish, read, read_bytes, root, run, Result};
use crate::slim;
use std::path::{Path, PathBuf};

/// The engine's files.
pub struct EngineFiles {
    /// The bindings and what opens them.
    pub script: Sealed,
    /// The wasm.
    pub wasm: Sealed,
}

/// Builds the engine and puts its files into `folder`; optimised where the app is, too.
pub fn build(folder: &Path) -> Result<EngineFiles> {
    let is_release = std::env::var_os(parts::ASKED).is_some();
    let profile = if is_release { "engine" } else { "dev" };
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let target = text(&target.join("engine"))?;
    let mut cargo = command(
        "cargo",
        &[
            "build",
            "--bin",
            "engine",
            "--no-default-features",
            "--features",
            "engine",
            "--target",
            "wasm32-unknown-unknown",
            "--profile",
            profile,
            "--target-dir",
            &target,
        ],
    );
    match is_release {
        true => slim::prepare(&mut cargo, slim::ENGINE),
        false => {
            cargo.env("RUSTFLAGS", slim::ENGINE);
        }
    }
    finish(&mut cargo)?;
    let kind = if is_release { "engine" } else { "debug" };
    let built = format!("{target}/wasm32-unknown-unknown/{kind}/engine.wasm");
    let bound = format!("{target}/bound");
    run(
        "wasm-bindgen",
        &[
            "--target",
            "no-modules",
            "--no-typescript",
            "--out-dir",
            &bound,
            "--out-name",
            "engine",
            &built,
        ],
    )?;
    let bound = Path::new(&bound);
    let mut wasm = bound.join("engine_bg.wasm");
    if is_release {
        wasm = optimised(&wasm, &bound.join("engine.small.wasm"))?;
    }
    let bindings = read(&bound.join("engine.js"))?;
    let ours = read(&root().join("src/boot/engine.js"))?;
    let script = without_comments(&format!("{bindings}\n{ours}"));
    Ok(EngineFiles {
        script: sealed(folder, "engine", "js", script.as_bytes())?,
        wasm: sealed(folder, "engine", "wasm", &read_bytes(&wasm)?)?,
    })
}

fn optimised(from: &Path, to: &Path) -> Result<PathBuf> {
    let (from, out) = (text(from)?, text(to)?);
    let words = ["--enable-simd", "-O3", &from, "-o", &out];
    run(
        "wasm-opt",
        &[&parts::FEATURES[..], &parts::LEANER, &words].concat(),
    )?;
    Ok(to.to_owned())
}

fn text(path: &Path) -> Result<String> {
    path.to_str()
        .map(str::to_owned)
        .ok_or_else(|| format!("{} is no text", path.display()))
}
