package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Carries out a whole request in one transaction, so that what was compared with `If-Match` is
/// what is changed, and says refusals of the rooms as RFC 7644 has them.
@Component
class ScimErrand implements Interceptor {
  private final TransactionOperations transaction;
  private final ScimWords words;

  ScimErrand(TransactionOperations transaction, ScimWords words) {
    this.transaction = transaction;
    this.words = words;
  }

  @Override
  public <T> @Nullable T doAround(Supplier<T> work, Context context) {
    ReadOnlyPaths.refuse(context);
    try {
      return transaction.execute(_ -> work.get());
    } catch (Forbidden forbidden) {
      throw new ForbiddenException(words.say("people.scim.forbidden"), forbidden);
    } catch (NotFound missing) {
      throw new ResourceNotFoundException(words.say("people.scim.not-found"), missing);
    } catch (DuplicateKeyException taken) {
      throw new ConflictException(
          words.say("people.scim.user-name-taken"), taken, ScimType.RFC7644.UNIQUENESS);
    }
  }
}
