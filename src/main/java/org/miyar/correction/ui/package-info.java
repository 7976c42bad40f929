/** Where HR answers what people ask to have corrected. */
@NullMarked
package org.miyar.correction.ui;

import org.jspecify.annotations.NullMarked;
