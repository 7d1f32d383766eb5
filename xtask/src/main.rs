//! The project's commands: `cargo xtask serve`, `test`, `build`, `size`, `bench`.
fn main() {}
