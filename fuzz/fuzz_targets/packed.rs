#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("packed"), |bytes: &[u8]| {
    tallfest_fuzz::run("packed", bytes);
});
