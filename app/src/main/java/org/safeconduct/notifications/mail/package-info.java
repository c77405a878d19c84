/// Mail: the channel that hands letters to an SMTP server (RFC 5321), and how a letter looks
/// (RFC 5322, MIME).
@NullMarked
package org.safeconduct.notifications.mail;

import org.jspecify.annotations.NullMarked;
