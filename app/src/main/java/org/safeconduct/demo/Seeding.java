package org.safeconduct.demo;

import java.time.Instant;
import org.safeconduct.demo.synthetic.Size;

/// Which organisation a demo holds.
///
/// @param begunAt the moment around which its trips lie
record Seeding(Size size, long seed, Instant begunAt) {}
