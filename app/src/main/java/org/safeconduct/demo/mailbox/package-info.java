/// The demo's mail: a small SMTP server on the loopback interface that keeps what it is given in
/// the data folder, and pages on which one can open each mail as its recipient would.
///
/// - Screens: `/demo/mail`. Nothing of it exists outside a demo.
@NullMarked
package org.safeconduct.demo.mailbox;

import org.jspecify.annotations.NullMarked;
