package org.safeconduct.demo.synthetic;

import java.util.UUID;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;

/// A way to reach a person that reaches nobody: an address under a domain of RFC 2606 or a
/// number of a range that is kept for fiction.
public record Contact(UUID id, PersonId person, Channel channel) {}
