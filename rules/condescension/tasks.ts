/** What a reader is asked to do. */
import type { WordClasses } from '../api.ts';

const list = (words: string): readonly string[] => words.split(/\s+/);

/** Verbs of instruction. Those that invite ("just write to me") are not here. */
const task = [
  ...['back up'],
  ...list(`glance peek peer skim flick consult squint`),
  ...list(
    `access accept activate add adjust agree align apply attach authorise authorize book boot
   browse buy cancel change charge check choose clean clear click close collect compare
   complete configure confirm connect copy count create cut delete deselect detach dial disable
   disconnect dismantle double-click download drag drop edit eject empty enable end enter exit
   expand export fasten fill filter find fit fix flick flip fold follow get go google grab hand
   head highlight hit hold hook hover import input insert install invite leave lift link load
   locate lock log login look lower make match measure merge mix modify move navigate open
   order pack paste pay peel pick place plug pop pour press print proceed provide pull purchase
   push put quit raise re-enter re-install re-open re-start re-submit re-upload read reboot
   reconnect redo reenter refer refresh register reinstall release reload remove rename renew
   reopen replace reset resize resubmit restart restore retry return reupload right-click rinse
   rotate run save scan schedule screw scroll search select set shift show shut sign slide snap
   sort specify stand start stick stop submit swap swipe switch sync take tap test tick tighten
   tilt toggle touch transfer try tuck turn twist type uncheck undo uninstall unlock unplug
   unscrew unsubscribe untick unzip update upgrade upload use verify view visit wait walk wash
   watch wipe wrap zoom`,
  ),
];

/** Verbs that count after "simply" as well, since it never invites. */
const more = list(
  `reply respond call ring phone text email write send forward ask answer tell state quote
   mention give bring keep ignore contact present remember need have do learn avoid allow let
   ensure note repeat reverse supply share message stay come wear post pass accept decide
   explain talk speak inform request review`,
);

const gerunds = list(
  `sending clicking pressing tapping entering opening closing restarting rebooting resetting
   turning switching logging signing filling following choosing selecting using changing adding
   removing replacing unplugging plugging holding moving putting pulling pushing reading
   checking updating installing reinstalling downloading uploading deleting clearing refreshing
   reloading going typing copying pasting dragging scanning printing paying waiting cleaning
   cutting taking trying visiting calling replying ticking swapping toggling renaming scrolling
   submitting returning ringing asking completing connecting disconnecting creating setting
   swiping lifting twisting tightening wiping rotating getting making looking picking
   presenting showing bringing applying adjusting enabling disabling activating searching
   running finding remembering matching confirming verifying inserting placing dialling dialing
   emptying cancelling canceling booking ordering measuring folding sliding flipping writing
   knowing keeping`,
);

export const tasks: WordClasses = { task, 'any-task': [...task, ...more], tasking: gerunds };
