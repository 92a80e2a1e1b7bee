/** Word classes of `impersonal-greeting`. */
import type { WordClasses } from '../api.ts';
import { items } from '../shared/items.ts';

export const classes = {
  hail: items(`
    dear, dearest, hi, hello, hey, hiya, greetings, welcome, namaste, salutations,
    good (day|morning|afternoon|evening), morning, afternoon, evening, hi there, hello there,
    hey there, howdy, g'day, (hi|hello|good day|good morning|greetings) (dear|and welcome),
    my dear, most
  `),
  warm: items(`
    valued, esteemed, respected, loyal, dear, honoured, honored, cherished, precious, beloved,
    appreciated, faithful, most valued, highly valued, much valued, distinguished, treasured,
    worthy, privileged, special
  `),
  kind: items(`
    valued, esteemed, respected, loyal, dear, honoured, honored, cherished, precious, beloved,
    distinguished, new, existing, potential, prospective, former, business, premium, gold,
    silver, platinum, vip, retail, bank, banking, energy, water, gas, electricity, broadband,
    mobile, internet, insurance, credit, debit, card, credit card, online, hotel, library,
    fellow, active, registered, our, highly, most, much, first-time, long-standing, longtime,
    regular, parking, personal, service, system, council, telecom, cable, app, site, website,
    forum, beta, community, open-source, trial, free, paid, pro, prime, postpaid, prepaid,
    utility, museum, gym, club, airline, rail, pet, plan, season, all access, policy
  `),
  person: items(`
    customer, client, user, member, guest, patient, subscriber, account holder, accountholder,
    policyholder, policy holder, passenger, resident, tenant, student, parent, guardian, carer,
    shopper, cardholder, card holder, cardmember, applicant, traveller, traveler, consumer,
    buyer, purchaser, seller, merchant, vendor, partner, supplier, donor, supporter, visitor,
    reader, viewer, listener, player, gamer, rider, homeowner, home owner, owner, landlord,
    leaseholder, householder, occupier, occupant, ratepayer, taxpayer, tax payer, citizen, voter,
    claimant, complainant, appellant, borrower, lender, investor, depositor, contributor,
    candidate, jobseeker, job seeker, ticket holder, ticketholder, pass holder, passholder,
    licence holder, license holder, permit holder, bill payer, service user, business partner,
    learner, delegate, attendee, participant, registrant, bidder, backer, pensioner, diner,
    caller, sender, recipient, addressee, enquirer, inquirer, correspondent, commuter, motorist,
    driver, cyclist, hotel guest, stakeholder, beneficiary, insured, respondent, requester,
    requestor, petitioner, season ticket holder, fan, gardener, camper, pupil, lessee, renter,
    lodger, team member, stranger, patron, patrons, punter, client partner, whoever, individual,
    person, shareholder, employee, worker, volunteer, entrant, contestant, streamer, flyer,
    cardholders, customers, clients, users, subscribers, policyholders, account holders,
    accountholders,
    (parent|student|member|patient|customer|tenant|resident|applicant|guardian) (or|and|/) (parent|guardian|carer|student|guest|client|user|visitor|owner|tenant|leaseholder|member|applicant)
  `),
  sir: items(`
    sir, madam, madame, ma'am, mam, maam, sirs, mesdames, gentlemen, gentleman, lady, messrs,
    (sir|madam|sirs|ma'am|mister|lady) (or|and|/|&) (madam|sir|ma'am|mam|madame|madams|miss|gentleman|sirs),
    ladies and gentlemen, (mr|mister) (or|/) (mrs|ms|miss|madam)
  `),
  thing: items(`
    ticket, case, order, user, account, customer, member, client, guest, patient, student,
    caller, applicant, subscriber, booking, reference, claim, policy, request, room, unit, flat,
    seat, tenant, meter, passenger, player, reservation, employee, application, complaint,
    device, profile
  `),
} satisfies WordClasses;
